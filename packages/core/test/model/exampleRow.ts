import type { Collection, Field } from "../../src/collection/index.ts"

/** Valid text of each format. */
const formatted: Readonly<Record<string, string>> = {
  "citizen-number": "11010519491231002X",
  "disability-certificate-number": "11010519491231002X42",
  "division-code": "330104008012",
  "grid-code": "330104008012001",
  phone: "13800138000",
  "unified-social-credit-code": "91350100M000100Y43"
}

const exampleOf = (field: Field.Field): unknown => {
  const code = Object.keys(field.codes?.terms ?? {})[0]
  switch (field.type) {
    case "text":
      return field.format === undefined ? "文字" : formatted[field.format.id]
    case "code":
      return code
    case "codes":
      return [code]
    case "tags":
      return [{ code, from: "2010-01-01" }]
    case "flag":
      return true
    case "integer":
      return 1
    case "instant":
      return Date.UTC(2010, 4, 1)
    case "date":
      return "2010-05-01"
    case "reference":
      return "other-row"
  }
}

/** A row with a value in every column, or in the required ones only. */
export const exampleRow = (collection: Collection.Collection, columns: "all" | "required"): Record<string, unknown> => {
  const all = columns === "all"
  const row: Record<string, unknown> = { id: `${collection.id}-1` }
  if (collection.kind === "register") row.validFrom = "2010-01-01"
  if (all) row.qualifier = "at-least"
  if (all && collection.kind === "register") row.validTo = "2011-01-01"
  for (const [name, field] of Object.entries(collection.fields)) {
    if (field.optional && !all) continue
    row[name] = exampleOf(field)
    if (field.qualified && all) row[`${name}Qualifier`] = "more-than"
  }
  return row
}
