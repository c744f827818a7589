/** The rows of a batch: in which span they lie, where, and under which value of the breakdown. */
import type { Sentence } from "./Asked.ts"
import type { Batch } from "./Batch.ts"
import { none } from "./Branch.ts"
import { value } from "./print.ts"
import { aroundPeriods, type Scope, typeOf } from "./Scope.ts"
import { taking } from "./taking.ts"
import { Unpushable } from "./Unpushable.ts"

export interface BatchRows {
  readonly scope: Scope
  readonly span: string
  readonly place: string
  readonly key: string
  /** The rows, under further conditions; printed after what is read of them. */
  readonly from: (conditions: ReadonlyArray<string>) => ReadonlyArray<string>
}

/** Types of what is counted once, or broken down by. */
export const names: ReadonlySet<string | undefined> = new Set(["text", "code", "reference"])

const keyOf = (scope: Scope, { by }: Batch): string => {
  if (by === undefined) return none
  const type = typeOf(scope, by.expr)
  if (!names.has(type)) throw new Unpushable(`a breakdown by a ${type}`)
  return value(scope, by.expr)
}

export const batchRows = ({ asked, brought, setting }: Sentence, batch: Batch): BatchRows => {
  const collection = asked.registry.collections.get(batch.collection)
  if (collection === undefined) throw new Unpushable(`no collection ${batch.collection}`)
  const { conditions, periods, scope, span } = taking(setting, collection, batch, asked.zone, brought)
  return {
    scope,
    span,
    place: value(scope, collection.place),
    key: keyOf(scope, batch),
    from: (further) => {
      const { after, before } = aroundPeriods(scope)
      return [
        `FROM ${setting.from(collection)} AS ${scope.alias}`,
        ...before,
        ...(periods === undefined ? [] : [`CROSS JOIN ${periods} AS "p"`]),
        ...after,
        `WHERE ${[...conditions, ...further].join("\n    AND ")}`
      ]
    }
  }
}
