import { SurveyKind } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { located, placeOf } from "./located.ts"
import { StaffMember } from "./StaffMember.ts"

const survey = Collection.register({
  id: "survey",
  name: { zh: "摸底调查", en: "Survey" },
  unit: "time",
  fields: {
    title: Field.text("调查名称", "Title"),
    kind: Field.code(SurveyKind, "调查类别", "Kind"),
    leaderId: Field.reference(StaffMember, "负责人", "Leader", { optional: true }),
    ...located
  },
  place: (row) => placeOf(row)
})
type Definition = typeof survey

export interface SurveyRegister extends Definition {}

/** A survey while it goes on: families in difficulty, employment, census (摸底调查). */
export const Survey: SurveyRegister = survey
export type Survey = Row.Row<SurveyRegister>
