import { SafetyKind, Severity } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { located, placeOf } from "./located.ts"
import { Organisation } from "./Organisation.ts"

const safetyIncident = Collection.journal({
  id: "safety-incident",
  name: { zh: "安全事件", en: "Safety incident" },
  unit: "incident",
  fields: {
    occurredAt: Field.instant("发生时间", "Occurred at"),
    kind: Field.code(SafetyKind, "事件类别", "Kind"),
    severity: Field.code(Severity, "严重程度", "Severity", { optional: true }),
    personsInvolved: Field.integer("person", "涉及人数", "Persons involved", { optional: true, qualified: true }),
    location: Field.text("地点", "Location", { optional: true }),
    organisationId: Field.reference(Organisation, "相关单位", "Organisation concerned", { optional: true }),
    organisationNotifiedAt: Field.instant("通知单位时间", "Organisation notified at", { optional: true }),
    guardianNotifiedAt: Field.instant("通知监护人时间", "Guardian notified at", { optional: true }),
    closedAt: Field.instant("处置完成时间", "Closed at", { optional: true }),
    description: Field.text("经过", "Description", { optional: true }),
    ...located
  },
  time: "occurredAt",
  place: (row) => placeOf(row)
})
type Definition = typeof safetyIncident

export interface SafetyIncidentJournal extends Definition {}

/** A fire, accident or danger to somebody, and who was told of it (安全事件). */
export const SafetyIncident: SafetyIncidentJournal = safetyIncident
export type SafetyIncident = Row.Row<SafetyIncidentJournal>
