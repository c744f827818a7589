/** Where a phrase is said: about rows of which collection, and what "the period" and "today" are called there. */
import type { Collection } from "../collection/Collection.ts"
import type { Field } from "../collection/Field.ts"
import { resolve } from "../expr/Type.ts"
import type { Registry } from "../plugin/Registry.ts"
import type { Language } from "../Words.ts"
import type { Event, Grammar } from "./Grammar.ts"
import { grammars } from "./words.ts"

export interface Scene {
  readonly registry: Registry
  readonly language: Language
  readonly grammar: Grammar
  readonly collection: Collection
  readonly period: string
  readonly edge: Readonly<Record<"start" | "end", string>>
  /** The day on which a row is read. */
  readonly today: string
}

/** The stage of a definition, before any collection: `period` and `edge` name a certain period where a result is told. */
export type Stage = Omit<Scene, "collection" | "today">

export const stage = (
  registry: Registry,
  language: Language,
  at?: { readonly period: string; readonly edge: Readonly<Record<"start" | "end", string>> }
): Stage => {
  const grammar = grammars[language]
  return { registry, language, grammar, period: at?.period ?? grammar.period, edge: at?.edge ?? grammar.edge }
}

/** The field that a path ends in, with the labels on the way to it; `id` has the labels of what it names. */
export const fieldAt = (
  scene: Pick<Scene, "collection" | "language">,
  path: ReadonlyArray<string>
): { readonly labels: ReadonlyArray<string>; readonly field: Field | undefined; readonly event: Event } => {
  const { collection, language } = scene
  const labels: Array<string> = []
  for (let end = 1; end < path.length; end++) {
    const name = path[end - 1]
    const reference = resolve(collection, [...path.slice(0, end - 1), `${name}Id`])?.field
    labels.push(reference?.name[language] ?? name ?? "")
  }
  const found = resolve(collection, path)
  const name = path.at(-1) ?? ""
  const own = {
    zh: { validFrom: "生效日期", validTo: "失效日期" },
    en: { validFrom: "Valid from", validTo: "Valid to" }
  }
  const label =
    found?.field?.name[language] ?? (name === "id" ? undefined : (own[language] as Record<string, string>)[name])
  if (label !== undefined) labels.push(label)
  const isTime = found?.type === "date" || found?.type === "instant"
  return {
    labels,
    field: found?.field,
    event: isTime && label !== undefined ? eventOf(scene.language, label) : undefined
  }
}

export const eventOf = (language: Language, label: string): Event => grammars[language].event(label)

/** The label of a code, in quotes; the text itself where there is no vocabulary. */
export const codeText = (scene: Pick<Scene, "grammar" | "language">, field: Field | undefined, code: string): string =>
  scene.grammar.quote(field?.codes?.terms[code]?.[scene.language] ?? code)
