/** Which data the installed KPIs need: what is read and by whom, what is collected for nothing, and what is missing. */
import type { Personal } from "../collection/Field.ts"
import type { Registry } from "../plugin/Registry.ts"
import * as Lineage from "./Lineage.ts"

/** What a store holds: columns by collection, or `"all"` of its fields. A collection that is absent is not kept. */
export type Kept = ReadonlyMap<string, ReadonlySet<string> | "all">

export interface DataNeeds {
  /** The union of what KPIs read, and which KPIs read it. */
  readonly read: ReadonlyArray<{
    readonly collection: string
    readonly field: string
    readonly kpis: ReadonlyArray<string>
  }>
  /** Kept fields that no KPI reads; `personal` ones are the first to ask about. */
  readonly unread: ReadonlyArray<{ readonly collection: string; readonly field: string; readonly personal?: Personal }>
  /** KPIs that cannot be computed from what is kept, and what they lack. */
  readonly blocked: ReadonlyArray<{
    readonly kpi: string
    readonly collections: ReadonlyArray<string>
    readonly fields: ReadonlyArray<{ readonly collection: string; readonly field: string }>
  }>
}

/** The needs of these KPIs (all that are installed, when absent) against what is kept (everything, when absent). */
export const dataNeeds = (
  registry: Registry,
  options: { readonly kpis?: ReadonlyArray<string>; readonly kept?: Kept } = {}
): DataNeeds => {
  const kept: Kept = options.kept ?? new Map([...registry.collections.keys()].map((id) => [id, "all"]))
  const holds = (collection: string, field: string): boolean => {
    const columns = kept.get(collection)
    return columns === "all" || columns?.has(field) === true
  }
  const readers = new Map<string, { collection: string; field: string; kpis: Array<string> }>()
  const blocked: Array<DataNeeds["blocked"][number]> = []
  for (const id of options.kpis ?? registry.kpis.keys()) {
    const kpi = registry.kpis.get(id)
    if (kpi === undefined) continue
    const { collections, fields } = Lineage.of(registry, kpi)
    for (const { collection, field } of fields) {
      const key = `${collection}.${field}`
      const known = readers.get(key)
      if (known === undefined) readers.set(key, { collection, field, kpis: [id] })
      else known.kpis.push(id)
    }
    const lacks = {
      collections: collections.filter((one) => !kept.has(one)),
      fields: fields
        .filter((one) => one.why === "figure" && kept.has(one.collection) && !holds(one.collection, one.field))
        .map(({ collection, field }) => ({ collection, field }))
    }
    if (lacks.collections.length > 0 || lacks.fields.length > 0) blocked.push({ kpi: id, ...lacks })
  }
  const unread = [...kept].flatMap(([id, columns]) => {
    const fields = Object.entries(registry.collections.get(id)?.fields ?? {})
    return fields
      .filter(([field]) => (columns === "all" || columns.has(field)) && !readers.has(`${id}.${field}`))
      .map(([field, { personal }]) => ({ collection: id, field, ...(personal === undefined ? {} : { personal }) }))
  })
  const read = [...readers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
  return { read, unread, blocked }
}
