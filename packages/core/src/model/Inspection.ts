import { FindingCategory } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { located, placeOf } from "./located.ts"

const inspection = Collection.journal({
  id: "inspection",
  name: { zh: "检查", en: "Inspection" },
  unit: "time",
  fields: {
    inspectedOn: Field.date("检查日期", "Inspected on"),
    target: Field.text("检查对象", "Target"),
    leadAgency: Field.text("牵头部门", "Lead agency", { optional: true }),
    agencies: Field.integer("organisation", "参加部门数", "Agencies", { optional: true, qualified: true }),
    items: Field.codes(FindingCategory, "检查内容", "Items", { optional: true }),
    ...located
  },
  time: "inspectedOn",
  place: (row) => placeOf(row)
})
type Definition = typeof inspection

export interface InspectionJournal extends Definition {}

/** An inspection by one agency or by several together (检查, 联合检查). */
export const Inspection: InspectionJournal = inspection
export type Inspection = Row.Row<InspectionJournal>
