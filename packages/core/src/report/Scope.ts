/** What a template is compiled against, and what is found out on the way: problems, and the figures that were printed. */
import type { Result } from "../engine/Result.ts"
import type { Query, Results } from "../engine/Results.ts"
import type { Registry } from "../plugin/Registry.ts"
import * as Period from "../time/Period.ts"
import type { Language, Words } from "../Words.ts"
import * as At from "./At.ts"
import { Book } from "./Book.ts"
import type { Rows } from "./Document.ts"
import { labelOf } from "./labelOf.ts"
import type { Numbering } from "./Numbering.ts"
import type { Problem } from "./Problem.ts"
import type { Prose } from "./Prose.ts"
import type { Key, Reference } from "./Reference.ts"
import type { Slot } from "./Slot.ts"
import type { Template } from "./Template.ts"

/** What fills the slots: prose where it carries bound figures of its own, plain strings otherwise. */
export type Narrative = Readonly<Record<string, string | Prose | ReadonlyArray<string | Prose>>>

/** What the values of breakdowns are called, where no vocabulary says so: `labels["campaign"]["c-1"]`. */
export type Labels = Readonly<Record<string, Readonly<Record<string, string | Words>>>>

export interface Input {
  readonly registry: Pick<Registry, "kpis" | "collections">
  readonly results: Results
  readonly place: string
  readonly period: Period.Period
  readonly language: Language
  readonly narrative?: Narrative
  readonly labels?: Labels
  /** Numbering schemes beside `official` and `grassroots`. */
  readonly numberings?: ReadonlyArray<Numbering>
  /** The name of a scheme, instead of the template's. */
  readonly numbering?: string
  /** From which data the report is made, in words. */
  readonly source?: string
  /** The day on which it is made. */
  readonly madeOn?: string
  /** The rows behind a figure, to be named in the appendix: how many of each collection, and some of their ids. */
  readonly rowsBehind?: (query: Query) => ReadonlyArray<Omit<Rows, "name">>
}

/** Everything that compiling a part of the template needs. `where` is the place of that part. */
export interface Scope {
  readonly input: Input
  readonly template: Template
  readonly book: Book
  readonly problem: (where: string, kind: Problem["kind"], message: string) => void
  readonly problems: ReadonlyArray<Problem>
}

export const make = (template: Template, input: Input): Scope => {
  const problems: Array<Problem> = []
  return {
    input,
    template,
    book: new Book(),
    problems,
    problem: (where, kind, message) => {
      if (!problems.some((one) => one.where === where && one.message === message))
        problems.push({ kind, where, message })
    }
  }
}

const slotOf = (template: Template, id: string): Slot | undefined => template.slots.find((slot) => slot.id === id)

/** What the caller or a default says for a slot; `undefined` where neither does. Always a list, of one for a single slot. */
export const filled = (
  { input, template }: Pick<Scope, "template"> & { readonly input: Pick<Input, "narrative" | "language"> },
  id: string
): ReadonlyArray<string | Prose> | undefined => {
  const slot = slotOf(template, id)
  if (slot === undefined) return undefined
  const isList = slot.kind === "texts" || slot.kind === "names" || slot.kind === "keys"
  const given = input.narrative?.[id] ?? slot.default?.[input.language]
  if (given === undefined || given.length === 0) return undefined
  if (typeof given === "string") return [given]
  return isList ? (given as ReadonlyArray<string | Prose>) : [given as Prose]
}

export const slotKind = (scope: Pick<Scope, "template">, id: string): Slot["kind"] | undefined =>
  slotOf(scope.template, id)?.kind

/** The only word in a slot of times or keys. */
export const wordIn = (scope: Parameters<typeof filled>[0], id: string): string | undefined => {
  const [first] = filled(scope, id) ?? []
  return typeof first === "string" ? first : undefined
}

/** Keys with their slots replaced by what they hold. */
export const keysOf = (scope: Scope, keys: ReadonlyArray<Key>): ReadonlyArray<string> =>
  keys.flatMap((key) =>
    typeof key === "string" ? [key] : (filled(scope, key.slot) ?? []).filter((one) => typeof one === "string")
  )

export const periodOf = (scope: Scope, at: At.At | undefined): Period.Period | undefined =>
  At.resolve(at, scope.input.period, (id) => wordIn(scope, id))

const cellOf = (scope: Scope, of: Reference): Query["breakdown"] | "no-key" => {
  if (of.cell === undefined) return undefined
  const [key] = keysOf(scope, [of.cell.key])
  return key === undefined ? "no-key" : { id: of.cell.breakdown, key }
}

/** The query that a reference makes of the results; says what is wrong where it makes none. */
export const queryOf = (scope: Scope, where: string, of: Reference): Query | undefined => {
  const period = periodOf(scope, of.at)
  const cell = cellOf(scope, of)
  if (period === undefined) scope.problem(where, "unknown", `there is no such period for ${of.kpi}.`)
  if (cell === "no-key") scope.problem(where, "slot", `no key of ${of.cell?.breakdown} was given for ${of.kpi}.`)
  if (period === undefined || cell === "no-key") return undefined
  return {
    kpi: of.kpi,
    place: of.place ?? scope.input.place,
    period,
    ...(cell === undefined ? {} : { breakdown: cell })
  }
}

/** A cell of a breakdown that was computed but has no rows counts nothing. */
const emptyCell = (results: Results, query: Query): Result | undefined => {
  if (query.breakdown === undefined) return undefined
  const { breakdown, ...whole } = query
  const total = results.find(whole)
  const isComputed = results.breakdown(whole, breakdown.id).length > 0 || total?.value?.n === 0n
  if (total === undefined || !isComputed || total.unit === "percent" || total.unit === "permille") return undefined
  if (total.value === undefined) return { ...total, breakdown }
  const { grade: _, numerator: _n, denominator: _d, ...rest } = total
  return { ...rest, breakdown, value: { n: 0n, d: 1n }, qualifier: "exact", comparisons: [] }
}

/** The result of a query; a problem where nobody computed it. */
export const resultOf = (scope: Scope, where: string, query: Query): Result | undefined => {
  const found = scope.input.results.find(query) ?? emptyCell(scope.input.results, query)
  if (found === undefined) {
    const cell = query.breakdown === undefined ? "" : `, ${query.breakdown.id} ${query.breakdown.key ?? "–"}`
    scope.problem(
      where,
      "no-result",
      `no result for ${query.kpi}${cell} in ${query.place}, ${Period.key(query.period)}.`
    )
  }
  return found
}

/** The result that a reference means. */
export const resultFor = (scope: Scope, where: string, of: Reference): Result | undefined => {
  const query = queryOf(scope, where, of)
  return query === undefined ? undefined : resultOf(scope, where, query)
}

/** What a value of a breakdown is called. */
export const cellLabel = (scope: Scope, kpi: string, breakdown: string, key: string | null): string =>
  labelOf(scope.input, kpi, breakdown, key)
