import { CaseCategory, CaseKind, CaseSource, CaseStatus, Phone, Satisfaction } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { Compound } from "./Compound.ts"
import { Household } from "./Household.ts"
import { located, placeOf } from "./located.ts"
import { Organisation } from "./Organisation.ts"
import { Resident } from "./Resident.ts"
import { StaffMember } from "./StaffMember.ts"
import { Street } from "./Street.ts"

const appeal = Collection.journal({
  id: "case",
  name: { zh: "居民诉求", en: "Case" },
  unit: "piece",
  fields: {
    receivedAt: Field.instant("受理时间", "Received at"),
    number: Field.text("诉求编号", "Case number", { optional: true }),
    title: Field.text("事项", "Title"),
    kind: Field.code(CaseKind, "诉求类型", "Kind"),
    category: Field.code(CaseCategory, "问题类别", "Category"),
    source: Field.code(CaseSource, "来源", "Source"),
    status: Field.code(CaseStatus, "办理状态", "Status"),
    householdId: Field.reference(Household, "反映户", "Household", { optional: true }),
    residentId: Field.reference(Resident, "反映人", "Resident", { optional: true }),
    reporterPhone: Field.text("联系电话", "Phone", { optional: true, personal: "phone", format: Phone.format }),
    respondentId: Field.reference(Organisation, "被反映单位", "Respondent", { optional: true }),
    compoundId: Field.reference(Compound, "小区", "Compound", { optional: true }),
    streetId: Field.reference(Street, "街巷", "Street", { optional: true }),
    location: Field.text("地点", "Location", { optional: true }),
    chronic: Field.flag("长期未决", "Chronic", { optional: true }),
    handlerId: Field.reference(StaffMember, "承办人", "Handler", { optional: true }),
    dueOn: Field.date("办理期限", "Due on", { optional: true }),
    resolvedAt: Field.instant("办结时间", "Resolved at", { optional: true }),
    followedUpAt: Field.instant("回访时间", "Followed up at", { optional: true }),
    closedAt: Field.instant("结案时间", "Closed at", { optional: true }),
    satisfaction: Field.code(Satisfaction, "满意度", "Satisfaction", { optional: true }),
    ...located
  },
  time: "receivedAt",
  place: (row) => placeOf(row)
})
type Definition = typeof appeal

export interface CaseJournal extends Definition {}

/** Something that residents want settled, from receipt to follow-up (居民诉求); `CaseTransition` says how its status may move. */
export const Case: CaseJournal = appeal
export type Case = Row.Row<CaseJournal>
