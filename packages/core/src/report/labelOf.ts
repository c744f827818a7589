/** What a value of a breakdown is called: the caller's label, the term of the field's vocabulary, or the value itself. */
import { lookup, type Vocabulary } from "../codes/Vocabulary.ts"
import { type Collection, target } from "../collection/Collection.ts"
import type { Field } from "../collection/Field.ts"
import type { Language } from "../Words.ts"
import type { Input } from "./Scope.ts"
import { wording } from "./words.ts"

/** The field that a path ends in, followed through references. */
const fieldAt = (collection: Collection, path: ReadonlyArray<string>): Field | undefined => {
  let at = collection
  for (const [index, name] of path.entries()) {
    const field = at.fields[name]
    if (index === path.length - 1) return field
    const reference = at.fields[`${name}Id`]
    if (reference === undefined) return undefined
    at = target(at, reference)
  }
  return undefined
}

/** Whether other terms are narrower. A row that says no more than such a term is of none of them. */
const isGroup = (codes: Vocabulary, code: string): boolean =>
  Object.values(codes.terms).some((term) => term.parent === code)

const term = (input: Pick<Input, "registry">, kpi: string, breakdown: string, key: string, language: Language) => {
  const by = input.registry.kpis.get(kpi)?.breakdowns.find((one) => one.id === breakdown)?.by ?? {}
  for (const [id, expr] of Object.entries(by)) {
    const collection = input.registry.collections.get(id)
    const codes = collection !== undefined && expr.op === "field" ? fieldAt(collection, expr.path)?.codes : undefined
    const code = codes === undefined ? undefined : lookup(codes, key)
    const found = code === undefined ? undefined : codes?.terms[code]?.[language]
    if (codes === undefined || code === undefined || found === undefined) continue
    return isGroup(codes, code) ? wording[language].unclassified(found) : found
  }
  return undefined
}

export const labelOf = (
  input: Pick<Input, "registry" | "labels" | "language">,
  kpi: string,
  breakdown: string,
  key: string | null
): string => {
  const { language } = input
  if (key === null) return wording[language].unnamed
  const given = input.labels?.[breakdown]?.[key]
  if (given !== undefined) return typeof given === "string" ? given : given[language]
  return term(input, kpi, breakdown, key, language) ?? key
}
