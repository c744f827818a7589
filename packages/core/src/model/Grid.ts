import { GridCode, GridKind, GridLevel, GridPartitionType } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { Value } from "../expr/index.ts"
import { Community } from "./Community.ts"

const grid = Collection.places({
  id: "grid",
  name: { zh: "网格", en: "Grid" },
  unit: "thing",
  fields: {
    name: Field.text("网格名称", "Name"),
    code: Field.text("网格编码", "Grid code", { optional: true, format: GridCode.format }),
    communityId: Field.reference(Community, "所属社区", "Community"),
    parentId: Field.self("上级网格", "Parent grid", { optional: true }),
    level: Field.code(GridLevel, "网格层级", "Level"),
    kind: Field.code(GridKind, "网格类别", "Kind"),
    partition: Field.code(GridPartitionType, "划分类型", "Basis of partition", { optional: true }),
    extent: Field.text("四至范围", "Extent", { optional: true })
  },
  parent: (row) => Value.firstOf(row.parentId, row.communityId),
  level: (row) => row.level
})
type Definition = typeof grid

export interface GridRegister extends Definition {}

/** A grid (网格, GB/T 34300): part of its community, or of the wider grid that was divided into sub-grids. */
export const Grid: GridRegister = grid
export type Grid = Row.Row<GridRegister>
