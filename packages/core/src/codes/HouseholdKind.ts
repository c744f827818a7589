/** How the members of a household belong together. */
import * as Vocabulary from "./Vocabulary.ts"

export const HouseholdKind = Vocabulary.make("household-kind", {
  name: { zh: "户类型", en: "Kind of household" },
  terms: {
    family: { zh: "家庭户", en: "Family" },
    collective: { zh: "集体户", en: "Collective" }
  }
})
export type HouseholdKind = Vocabulary.Code<typeof HouseholdKind>
