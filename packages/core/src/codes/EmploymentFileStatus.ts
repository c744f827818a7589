/** Where an unemployed person stands. */
import * as Vocabulary from "./Vocabulary.ts"

export const EmploymentFileStatus = Vocabulary.make("employment-file-status", {
  name: { zh: "失业人员去向", en: "State of employment file" },
  terms: {
    seeking: { zh: "求职中", en: "Seeking work" },
    training: { zh: "培训中", en: "In training" },
    placed: { zh: "已就业", en: "In work again", aliases: ["再就业"] },
    "not-seeking": { zh: "无就业意愿", en: "Not seeking work" }
  }
})
export type EmploymentFileStatus = Vocabulary.Code<typeof EmploymentFileStatus>
