/** Measures and formulas in words. */
import type { Expr } from "../expr/Expr.ts"
import type * as Formula from "../kpi/Formula.ts"
import { unwrap } from "../lineage/unwrap.ts"
import type { Aggregate, Subjects, Time } from "../measure/Measure.ts"
import type { Unit } from "../quantity/Unit.ts"
import type { Rows, Taken } from "./Grammar.ts"
import { numberIn, policyText } from "./numbers.ts"
import { clause, conjuncts, rowsOf, sceneOf, value } from "./phrase.ts"
import { fieldAt, type Scene, type Stage } from "./Scene.ts"

type RowAggregate = Exclude<Aggregate, { kind: "attainment" | "coverage" }>
type Duty = Exclude<Aggregate, RowAggregate>

const isDuty = (aggregate: Aggregate): aggregate is Duty =>
  aggregate.kind === "attainment" || aggregate.kind === "coverage"

const todayAt = (at: Stage, time: Time): string =>
  "asOf" in time ? at.edge[time.asOf] : "upTo" in time ? at.edge.end : at.grammar.ownDay

const takenAt = (scene: Scene, time: Time): Taken => {
  if ("asOf" in time) return { on: scene.edge[time.asOf] }
  const by = "during" in time ? time.during : time.upTo
  const found = by.op === "field" ? fieldAt(scene, by.path) : undefined
  const isOwn = by.op === "field" && by.path.length === 1 && by.path[0] === scene.collection.time
  const owner = found?.event === undefined || found.labels.length < 2 ? undefined : found.labels.slice(0, -1)
  if ("upTo" in time) {
    return { upTo: scene.edge.end, isRegister: false, event: owner === undefined ? found?.event : undefined }
  }
  const taken = { within: scene.period, isRegister: false, event: found?.event }
  if (owner !== undefined) return { ...taken, owner }
  return isOwn || found?.event !== undefined ? taken : { ...taken, label: value(scene, by).replace(/^the /, "") }
}

/** The rows of an aggregate. */
export const rowsIn = (
  at: Stage,
  aggregate: RowAggregate
): { readonly rows: Rows; readonly scene: Scene } | undefined => {
  const scene = sceneOf(at, aggregate.collection, todayAt(at, aggregate.time))
  if (scene === undefined) return undefined
  return { scene, rows: rowsOf(scene, takenAt(scene, aggregate.time), aggregate.where) }
}

/** What the places of a level are called: by their register, or by the level's term. */
const levelName = (at: Stage, level: string): string => {
  const registers = [...at.registry.collections.values()]
  const own = registers.find(({ tree }) => tree?.level.op === "literal" && tree.level.value === level)
  if (own !== undefined) return own.name[at.language]
  for (const { fields, tree } of registers) {
    const field = tree?.level.op === "field" ? fields[tree.level.path[0] ?? ""] : undefined
    const term = field?.codes?.terms[level]
    if (term !== undefined) return term[at.language]
  }
  return level
}

const subjectText = (at: Stage, subjects: Subjects): string => {
  if ("places" in subjects) {
    return at.grammar.eachPlace(levelName(at, subjects.places))
  }
  const scene = sceneOf(at, subjects.collection, at.grammar.ownDay)
  return scene === undefined ? subjects.collection : at.grammar.each(rowsOf(scene, undefined, subjects.where))
}

/** What is owed, by whom, and what counts for it. */
export const dutyText = (at: Stage, aggregate: Duty): string => {
  const { grammar } = at
  const subjects = subjectText(at, aggregate.subjects)
  if (aggregate.kind === "coverage") {
    const scene = sceneOf(at, aggregate.collection, grammar.ownDay)
    if (scene === undefined) return subjects
    const rows = rowsOf(scene, undefined, aggregate.where)
    const windows = grammar.windows(aggregate.windows)
    return grammar.cover(subjects, windows, rows, value(scene, aggregate.from), value(scene, aggregate.to))
  }
  const requirements = aggregate.requirements.map((one) => {
    const scene = sceneOf(at, one.collection, grammar.ownDay)
    if (scene === undefined) return one.name[at.language]
    const rows = rowsOf(scene, undefined, one.where)
    const unit = scene.collection.kind === "journal" ? "time" : scene.collection.unit
    const atLeast =
      one.atLeast.op === "literal" && typeof one.atLeast.value === "number"
        ? numberIn(at, one.atLeast.value, at.language === "zh" ? unit : undefined)
        : value(scene, one.atLeast)
    const by = one.subject === undefined ? undefined : value(scene, one.subject)
    return grammar.requirement(grammar.cadence(one.cadence), one.name[at.language], atLeast, rows, by)
  })
  return grammar.duty(subjects, requirements, aggregate.combine)
}

/** A measure as a noun phrase. */
export const measureText = (at: Stage, node: Extract<Formula.Node, { op: "measure" }>): string => {
  const { grammar } = at
  const { aggregate } = node
  if (isDuty(aggregate)) {
    const duty = dutyText(at, aggregate)
    const part = node.part === "required" ? "required" : "met"
    return aggregate.kind === "attainment" ? grammar.part(part, duty) : grammar.coverPart(part, duty)
  }
  const found = rowsIn(at, aggregate)
  if (found === undefined) return aggregate.collection
  const of = "of" in aggregate ? value(found.scene, aggregate.of) : undefined
  const rank = aggregate.kind === "percentile" ? grammar.rank(aggregate.n, aggregate.d) : undefined
  return grammar.measure(aggregate.kind, found.rows, of, node.unit as Unit, rank)
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** A share: rows, and those of them under further conditions. */
export interface Share {
  readonly rows: Rows
  readonly extra: string
}

/** Reads a ratio of two counts as a share, where its numerator is the denominator under further conditions. */
export const shareOf = (at: Stage, node: Formula.Node): Share | undefined => {
  if (node.op !== "ratio") return undefined
  const above = unwrap(at.registry, node.left)
  const below = unwrap(at.registry, node.right)
  if (above.op !== "measure" || below.op !== "measure") return undefined
  const [a, b] = [above.aggregate, below.aggregate]
  if (a.kind !== "count" || b.kind !== "count" || a.collection !== b.collection || !same(a.time, b.time))
    return undefined
  const whole = b.where === undefined ? [] : conjuncts(b.where)
  const narrowed = a.where === undefined ? [] : conjuncts(a.where)
  const extra = narrowed.filter((one) => !whole.some((other) => same(one, other)))
  if (extra.length === 0 || narrowed.length - extra.length !== whole.length) return undefined
  const found = rowsIn(at, b)
  if (found === undefined) return undefined
  const all: Expr = extra.length === 1 ? (extra[0] as Expr) : { op: "and", all: extra }
  return { rows: found.rows, extra: clause(found.scene, all) }
}

/** The duty of a ratio of what was done to what was owed. */
export const keptDuty = (at: Pick<Stage, "registry">, node: Formula.Node): Duty | undefined => {
  if (node.op !== "ratio") return undefined
  const above = unwrap(at.registry, node.left)
  const below = unwrap(at.registry, node.right)
  if (above.op !== "measure" || below.op !== "measure" || !isDuty(above.aggregate)) return undefined
  return above.part === "met" && below.part === "required" && same(above.aggregate, below.aggregate)
    ? above.aggregate
    : undefined
}

/** A formula in words. KPIs that it takes are named and told. */
export const formulaText = (at: Stage, node: Formula.Node): string => {
  const { grammar, language, registry } = at
  const of = (one: Formula.Node): string => formulaText(at, one)
  switch (node.op) {
    case "measure":
      return measureText(at, node)
    case "number":
      return String(node.value)
    case "parameter":
      return policyText(at, node.id)
    case "kpi": {
      const other = registry.kpis.get(node.id)
      return grammar.kpi(other?.name[language] ?? node.id, other === undefined ? undefined : of(other.formula))
    }
    case "ratio": {
      const share = shareOf(at, node)
      if (share !== undefined) return grammar.share(share.rows, share.extra)
      const duty = keptDuty(at, node)
      if (duty === undefined) return grammar.quotient(of(node.left), of(node.right))
      const text = dutyText(at, duty)
      return duty.kind === "attainment" ? grammar.kept(text) : grammar.covered(text)
    }
    case "add":
    case "subtract":
    case "multiply":
      return grammar.sum(node.op, of(node.left), of(node.right))
    case "change":
      return grammar.change(of(node.of), node.against, node.relative)
    case "annualised":
      return grammar.annualised(of(node.of))
  }
}
