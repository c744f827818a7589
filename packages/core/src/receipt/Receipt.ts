/**
 * What a figure rests on, as hashes: the same receipt means the same number, anywhere. `verify` works the hashes out again and
 * says what differs.
 *
 *   question + KPI and all it depends on + policy values + data + engine ──► SHA-256 of each part ──► hash of all
 */
import { Effect, Schema } from "effect"
import * as Dataset from "../engine/Dataset.ts"
import { evaluate } from "../engine/evaluate.ts"
import { figures } from "../engine/figures.ts"
import * as Plan from "../engine/Plan.ts"
import type { Result } from "../engine/Result.ts"
import { engineVersion } from "../engine/version.ts"
import type { Registry } from "../plugin/Registry.ts"
import { LocalDate } from "../time/LocalDate.ts"
import type { Period } from "../time/Period.ts"
import type { Words } from "../Words.ts"
import { canonical } from "./canonical.ts"
import { digest } from "./digest.ts"
import { partsOf } from "./parts.ts"
import { difference } from "./words.ts"

const Hashes = Schema.Record(Schema.String, Schema.String)

export const Receipt = Schema.Struct({
  /** The figure that was asked for. */
  question: Schema.Struct({
    kpi: Schema.String,
    place: Schema.String,
    /** Its kind decides what it is set against: the month before, or as many days. */
    period: Schema.Struct({ kind: Schema.String, start: LocalDate, end: LocalDate }),
    breakdown: Schema.optionalKey(Schema.Struct({ id: Schema.String, key: Schema.NullOr(Schema.String) })),
    tree: Schema.Literals(["then", "now"]),
    zone: Schema.String,
    /** The day up to which data were complete, where the period was not over. */
    knownUntil: Schema.optionalKey(LocalDate)
  }),
  /** What was answered: status, exact value and its qualifier. */
  answer: Schema.String,
  definition: Hashes,
  parameters: Hashes,
  /** The data's hash, as the dataset or store gives it. */
  data: Schema.String,
  engine: Schema.String,
  /** Over everything above but the answer. */
  hash: Schema.String
})
export type Receipt = typeof Receipt.Type

/** What the answer was computed on: the data's hash, and the plan's tree and zone where they are not the usual ones. */
export interface Ground {
  readonly data: string
  readonly tree?: "then" | "now"
  readonly zone?: string
  /** As the plan has it. */
  readonly knownUntil?: LocalDate
  /** This engine's when absent. */
  readonly engine?: string
}

const hashes = (parts: Readonly<Record<string, unknown>>): Effect.Effect<Readonly<Record<string, string>>> =>
  Effect.map(
    Effect.forEach(Object.entries(parts), ([name, part]) =>
      Effect.map(digest(canonical(part)), (hash) => [name, hash] as const)
    ),
    Object.fromEntries
  )

const answerOf = ({ qualifier, reason, status, value }: Result): string =>
  [status, reason?.is, value === undefined ? undefined : `${value.n}/${value.d}`, qualifier]
    .filter((one) => one !== undefined)
    .join(" ")

/** The receipt of a result. A KPI that is not installed has an empty definition. */
export const make: (registry: Registry, result: Result, ground: Ground) => Effect.Effect<Receipt> = Effect.fn(
  "Receipt.make"
)(function* (registry: Registry, result: Result, ground: Ground) {
  const kpi = registry.kpis.get(result.kpi)
  const parts = kpi === undefined ? { definition: {}, parameters: {} } : partsOf(registry, kpi)
  const rests = {
    question: {
      kpi: result.kpi,
      place: result.place,
      period: { kind: result.period.kind, start: result.period.start, end: result.period.end },
      ...(result.breakdown === undefined ? {} : { breakdown: result.breakdown }),
      tree: ground.tree ?? ("then" as const),
      zone: ground.zone ?? "Asia/Shanghai",
      ...(ground.knownUntil === undefined ? {} : { knownUntil: ground.knownUntil })
    },
    definition: yield* hashes(parts.definition),
    parameters: yield* hashes(parts.parameters),
    data: ground.data,
    engine: ground.engine ?? engineVersion
  }
  return { ...rests, answer: answerOf(result), hash: yield* digest(canonical(rests)) }
})

/** One thing that is not as it was when the receipt was written. */
export interface Difference {
  readonly what: "receipt" | "question" | "definition" | "parameter" | "data" | "engine" | "answer"
  /** Of definitions and parameters: which. */
  readonly which?: string
  readonly words: Words
}

const say = (what: Difference["what"], which?: string): Difference => ({
  what,
  ...(which === undefined ? {} : { which }),
  words: difference(what, which)
})

const changed = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): ReadonlyArray<string> =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => a[name] !== b[name]).sort()

/**
 * Works the receipt out again for a result computed now, and says what differs; nothing, when it is the same. A receipt whose own
 * hash does not fit was altered. An answer that differs while nothing beneath it does is a fault of the engine.
 */
export const verify: (
  receipt: Receipt,
  registry: Registry,
  result: Result,
  ground: Ground
) => Effect.Effect<ReadonlyArray<Difference>> = Effect.fn("Receipt.verify")(function* (
  receipt: Receipt,
  registry: Registry,
  result: Result,
  ground: Ground
) {
  const { answer, hash, ...rests } = receipt
  const now = yield* make(registry, result, ground)
  return [
    ...((yield* digest(canonical(rests))) === hash ? [] : [say("receipt")]),
    ...(canonical(rests.question) === canonical(now.question) ? [] : [say("question")]),
    ...changed(rests.definition, now.definition).map((which) => say("definition", which)),
    ...changed(rests.parameters, now.parameters).map((which) => say("parameter", which)),
    ...(rests.data === now.data ? [] : [say("data")]),
    ...(rests.engine === now.engine ? [] : [say("engine", `${rests.engine} → ${now.engine}`)]),
    ...(answer === now.answer ? [] : [say("answer", `${answer} → ${now.answer}`)])
  ]
})

/** Computes the figure of a receipt anew from rows, and says what differs; the KPI must be installed. */
export const recompute: (
  receipt: Receipt,
  registry: Registry,
  dataset: Dataset.Dataset
) => Effect.Effect<ReadonlyArray<Difference>> = Effect.fn("Receipt.recompute")(function* (
  receipt: Receipt,
  registry: Registry,
  dataset: Dataset.Dataset
) {
  const { breakdown, kpi, knownUntil, place, tree, zone } = receipt.question
  const period = receipt.question.period as Period
  const plan = Plan.make(registry, {
    kpis: [kpi],
    places: [place],
    periods: [period],
    breakdowns: breakdown !== undefined,
    tree,
    zone,
    ...(knownUntil === undefined ? {} : { knownUntil })
  })
  const asked = { kpi, place, period, ...(breakdown === undefined ? {} : { breakdown }) }
  const result = figures(registry, plan, evaluate(plan, dataset)).find(asked)
  const ground = {
    data: Dataset.snapshot(dataset).hash,
    tree,
    zone,
    ...(knownUntil === undefined ? {} : { knownUntil })
  }
  // A breakdown value that no row has any more gives no figure.
  return result === undefined
    ? [say("answer", `${receipt.answer} → –`)]
    : yield* verify(receipt, registry, result, ground)
})
