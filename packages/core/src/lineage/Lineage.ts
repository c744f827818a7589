/** Everything that a KPI depends on: other KPIs, parameters, collections, fields and codes. Lists are without repetition and in order. */
import * as Formula from "../kpi/Formula.ts"
import type { Kpi } from "../kpi/Kpi.ts"
import type { Aggregate } from "../measure/Measure.ts"
import type { Registry } from "../plugin/Registry.ts"
import { type Purpose, type Reader, readAggregate, readBreakdown } from "./reads.ts"

export interface FieldRead {
  readonly collection: string
  readonly field: string
  /** For the figure itself, if for that among other things. */
  readonly why: Purpose
}

export interface Lineage {
  /** Other KPIs whose value it takes, directly or not. */
  readonly kpis: ReadonlyArray<string>
  readonly parameters: ReadonlyArray<string>
  /** Collections without which the figure itself cannot be told. */
  readonly collections: ReadonlyArray<string>
  readonly fields: ReadonlyArray<FieldRead>
  readonly codes: ReadonlyArray<{ readonly vocabulary: string; readonly code: string }>
}

/** The aggregates of a KPI, each once, those of the KPIs that it takes included. */
export const aggregates = (registry: Pick<Registry, "kpis">, kpi: Kpi): ReadonlyArray<Aggregate> => {
  const found = new Map<string, Aggregate>()
  visit(registry, kpi.formula, (node) => {
    if (node.op === "measure") found.set(JSON.stringify(node.aggregate), node.aggregate)
  })
  return [...found.values()]
}

/** Every node of a formula, and of the formulas of the KPIs that it takes. */
export const visit = (
  registry: Pick<Registry, "kpis">,
  node: Formula.Node,
  tell: (node: Formula.Node) => void,
  above: ReadonlyArray<string> = []
): void => {
  tell(node)
  const other = node.op === "kpi" && !above.includes(node.id) ? registry.kpis.get(node.id) : undefined
  if (other !== undefined) visit(registry, other.formula, tell, [...above, other.id])
  for (const child of Formula.children(node)) visit(registry, child, tell, above)
}

const rank: Readonly<Record<Purpose, number>> = { figure: 0, breakdown: 1, place: 2 }
const inOrder = <A>(of: Iterable<A>, key: (one: A) => string): ReadonlyArray<A> =>
  [...of].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
const itself = (text: string): string => text

/** Gathers what is read. */
export const gather = (read: (reader: Reader) => void): Omit<Lineage, "kpis"> => {
  const parameters = new Set<string>()
  const collections = new Set<string>()
  const fields = new Map<string, FieldRead>()
  const codes = new Map<string, { readonly vocabulary: string; readonly code: string }>()
  read({
    parameter: (id) => parameters.add(id),
    collection: (collection, why) => {
      if (why === "figure") collections.add(collection.id)
    },
    field: (collection, field, why) => {
      const key = `${collection.id}.${field}`
      const known = fields.get(key)
      if (known === undefined || rank[why] < rank[known.why]) fields.set(key, { collection: collection.id, field, why })
    },
    code: (vocabulary, code) => codes.set(`${vocabulary}.${code}`, { vocabulary, code })
  })
  return {
    parameters: inOrder(parameters, itself),
    collections: inOrder(collections, itself),
    fields: inOrder(fields.values(), (one) => `${one.collection}.${one.field}`),
    codes: inOrder(codes.values(), (one) => `${one.vocabulary}.${one.code}`)
  }
}

/** What a KPI depends on; its breakdowns' fields are among those read. */
export const of = (registry: Registry, kpi: Kpi): Lineage => {
  const kpis = new Set<string>()
  const found = gather((reader) => {
    for (const aggregate of aggregates(registry, kpi)) readAggregate(registry, aggregate, reader)
    for (const breakdown of kpi.breakdowns) readBreakdown(registry, breakdown, reader)
    visit(registry, kpi.formula, (node) => {
      if (node.op === "kpi") kpis.add(node.id)
      if (node.op === "parameter") reader.parameter(node.id)
    })
  })
  return { kpis: inOrder(kpis, itself), ...found }
}
