/**
 * All that decides a KPI's number beside the data, by name: its own rule and those of the KPIs it takes, the policy values, the
 * fields of the collections it reads, the codes it asks for. Names, descriptions and sources decide nothing and are left out.
 */
import type { Collection } from "../collection/Collection.ts"
import type { Kpi } from "../kpi/Kpi.ts"
import * as Lineage from "../lineage/Lineage.ts"
import type { Registry } from "../plugin/Registry.ts"

const ruleOf = ({ bands, better, breakdowns, decimals, formula, targets, unit }: Kpi) => ({
  unit,
  better,
  formula,
  targets: targets.map(({ source: _, ...rest }) => rest),
  bands: bands?.map(({ from, grade }) => ({ from, grade: grade.id })),
  breakdowns: breakdowns.map(({ by, id }) => ({ id, by })),
  decimals
})

const shapeOf = (collection: Collection, fields: ReadonlyArray<string>) => ({
  kind: collection.kind,
  unit: collection.unit,
  time: collection.time,
  place: collection.place,
  tree: collection.tree,
  fields: Object.fromEntries(
    fields.map((name) => {
      const field = collection.fields[name]
      const to = field?.to === "self" ? "self" : field?.to?.id
      return [name, { type: field?.type, optional: field?.optional, unit: field?.unit, codes: field?.codes?.id, to }]
    })
  )
})

/** `definition` has a part for each KPI, collection and vocabulary, `parameters` one for each policy value. */
export const partsOf = (
  registry: Registry,
  kpi: Kpi
): {
  readonly definition: Readonly<Record<string, unknown>>
  readonly parameters: Readonly<Record<string, unknown>>
} => {
  const { codes, fields, kpis, parameters } = Lineage.of(registry, kpi)
  const definition: Record<string, unknown> = {}
  for (const one of [kpi, ...kpis.map((id) => registry.kpis.get(id))]) {
    if (one !== undefined) definition[`kpi ${one.id}`] = ruleOf(one)
  }
  for (const [id, read] of Map.groupBy(fields, (one) => one.collection)) {
    const collection = registry.collections.get(id)
    if (collection === undefined) continue
    definition[`collection ${id}`] = shapeOf(
      collection,
      read.map((one) => one.field)
    )
  }
  for (const [id, asked] of Map.groupBy(codes, (one) => one.vocabulary)) {
    const terms = registry.vocabularies.get(id)?.terms ?? {}
    definition[`vocabulary ${id}`] = asked.map(({ code }) => [code, terms[code]?.code ?? null])
  }
  return {
    definition,
    parameters: Object.fromEntries(
      parameters.map((id) => {
        const { unit, values } = registry.parameters.get(id) ?? {}
        return [`parameter ${id}`, { unit, values }]
      })
    )
  }
}
