import { Collection, Field, type Row } from "../collection/index.ts"
import { Household } from "./Household.ts"
import { placeOf } from "./located.ts"
import { Resident } from "./Resident.ts"
import { StaffMember } from "./StaffMember.ts"
import { Survey } from "./Survey.ts"

const surveyRecord = Collection.journal({
  id: "survey-record",
  name: { zh: "调查记录", en: "Survey record" },
  unit: "entry",
  fields: {
    surveyedOn: Field.date("调查日期", "Surveyed on"),
    surveyId: Field.reference(Survey, "调查", "Survey"),
    householdId: Field.reference(Household, "户", "Household"),
    residentId: Field.reference(Resident, "居民", "Resident", { optional: true }),
    staffMemberId: Field.reference(StaffMember, "调查人", "Surveyor", { optional: true }),
    result: Field.text("调查结果", "Result", { optional: true, personal: "family" })
  },
  time: "surveyedOn",
  place: (row) => placeOf(row.household)
})
type Definition = typeof surveyRecord

export interface SurveyRecordJournal extends Definition {}

/** A household or resident reached by a survey. */
export const SurveyRecord: SurveyRecordJournal = surveyRecord
export type SurveyRecord = Row.Row<SurveyRecordJournal>
