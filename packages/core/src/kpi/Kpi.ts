/** A KPI: a named formula over measures, with its unit, direction, targets, grades, breakdowns and source. All of it is data. */
import { Schema } from "effect"
import type { Collection } from "../collection/Collection.ts"
import * as Handle from "../collection/Handle.ts"
import { Expr } from "../expr/Expr.ts"
import type { CodeValue, Condition, Reference, TextValue } from "../expr/Value.ts"
import { isUnit, type Unit } from "../quantity/Unit.ts"
import { Words } from "../Words.ts"
import * as Formula from "./Formula.ts"
import { Band, bands } from "./Grade.ts"
import { Rule } from "./Rule.ts"
import { Target } from "./Target.ts"

/** Which way is better; `neither` for figures that only describe. */
export const Better = Schema.Literals(["higher", "lower", "neither"])
export type Better = typeof Better.Type

/** Cells by a value of the rows, such as the case category; says for each collection where to read it. */
export const Breakdown = Schema.Struct({ id: Schema.String, name: Words, by: Schema.Record(Schema.String, Expr) })
export type Breakdown = typeof Breakdown.Type

/** Where the definition comes from: a regulation, a report, a catalogue. */
export const Source = Schema.Struct({ title: Schema.String, quote: Schema.optionalKey(Schema.String) })
export type Source = typeof Source.Type

const Data = Schema.Struct({
  id: Schema.String.check(Schema.isPattern(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)),
  name: Words,
  /** One sentence for readers who ask what exactly is counted. */
  description: Schema.optionalKey(Words),
  unit: Schema.String.pipe(Schema.refine(isUnit, { expected: "the id of a unit" })),
  better: Better,
  formula: Formula.Node,
  targets: Schema.Array(Target),
  /** The duty behind the figure, to be printed. */
  rule: Schema.optionalKey(Rule),
  bands: Schema.optionalKey(Schema.Array(Band)),
  breakdowns: Schema.Array(Breakdown),
  /** Decimal places shown at most; by unit when absent. */
  decimals: Schema.optionalKey(Schema.Int),
  sources: Schema.Array(Source)
})

/** A KPI as data. */
export const Kpi = Data
export interface Kpi extends Schema.Schema.Type<typeof Data> {}

type RatioUnit = Extract<Unit, "percent" | "permille" | "per-100" | "one" | `${string}-per-${string}`>

interface Options<U extends Unit | "ratio"> {
  readonly id: string
  readonly name: Words
  readonly description?: Words
  /** The unit of the value; a quotient is a `percent`, `permille`, …, or a mean such as `yuan-per-time`. */
  readonly unit: U extends "ratio" ? RatioUnit : U
  readonly better: Better
  readonly value: Formula.Operand<U>
  readonly target?: Target | ReadonlyArray<Target>
  readonly rule?: Rule
  readonly bands?: ReadonlyArray<Band>
  readonly breakdowns?: ReadonlyArray<Breakdown>
  readonly decimals?: number
  readonly source?: Source | ReadonlyArray<Source>
}

const list = <A>(of: A | ReadonlyArray<A> | undefined): ReadonlyArray<A> =>
  of === undefined ? [] : Array.isArray(of) ? (of as ReadonlyArray<A>) : [of as A]

/** Declares a KPI. The id is `area.name` in kebab-case, such as `visit.low-income-coverage`. */
export const make = <U extends Unit | "ratio">(options: Options<U>): Kpi & { readonly valueUnit?: U } => {
  const { value, target, source, breakdowns, bands: among, ...rest } = options
  return {
    ...rest,
    formula: Formula.from(value as Formula.Operand).node,
    targets: list(target),
    breakdowns: breakdowns ?? [],
    sources: list(source),
    ...(among === undefined ? {} : { bands: bands(among) })
  }
}

/** Another KPI's value as part of a formula. */
export const value = <U extends Unit | "ratio">(of: Kpi & { readonly valueUnit?: U }): Formula.Formula<U> => ({
  unit: of.unit as U,
  node: { op: "kpi", id: of.id }
})

/** Says where to read a breakdown's value in the rows of one collection. */
export const by = <C extends Collection>(
  id: string,
  name: Words,
  collection: C,
  of: (row: Handle.Of<C>) => CodeValue<string> | TextValue | Reference<string, Unit> | Condition
): Breakdown => ({ id, name, by: { [collection.id]: of(Handle.of(collection)).expr } })

/** One breakdown over several collections: the parts of a ratio that read different journals. */
export const byAll = (first: Breakdown, ...rest: ReadonlyArray<Breakdown>): Breakdown => ({
  ...first,
  by: Object.assign({}, ...[first, ...rest].map((one) => one.by))
})
