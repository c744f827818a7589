/**
 * The dependency graph of a KPI, as data and as Mermaid text:
 *
 *   KPI ──► KPIs it takes ──► measures ──► fields (grouped by collection), parameters
 */
import * as Formula from "../kpi/Formula.ts"
import type { Kpi } from "../kpi/Kpi.ts"
import { type Aggregate, collections } from "../measure/Measure.ts"
import type { Registry } from "../plugin/Registry.ts"
import type { Language } from "../Words.ts"
import { gather } from "./Lineage.ts"
import { readAggregate } from "./reads.ts"
import { aggregateNames } from "./words.ts"

export interface GraphNode {
  /** `kpi:issue.received`, `measure:1`, `field:case.receivedAt`, `parameter:…`. */
  readonly id: string
  readonly kind: "kpi" | "measure" | "field" | "parameter"
  readonly label: string
  /** Of a field: the collection it belongs to. */
  readonly collection?: string
}

export interface Graph {
  readonly nodes: ReadonlyArray<GraphNode>
  readonly edges: ReadonlyArray<{ readonly from: string; readonly to: string }>
}

/** The graph of a KPI down to the fields that its figure reads; labels are in one language. */
export const of = (registry: Registry, kpi: Kpi, language: Language): Graph => {
  const nodes = new Map<string, GraphNode>()
  const edges = new Map<string, { readonly from: string; readonly to: string }>()
  const measures = new Map<string, string>()
  const link = (from: string, to: string): void => void edges.set(`${from} ${to}`, { from, to })
  const addMeasure = (from: string, aggregate: Aggregate): void => {
    const text = JSON.stringify(aggregate)
    const id = measures.get(text) ?? `measure:${measures.size + 1}`
    link(from, id)
    if (measures.has(text)) return
    measures.set(text, id)
    const names = collections(aggregate).map((one) => registry.collections.get(one)?.name[language] ?? one)
    nodes.set(id, { id, kind: "measure", label: aggregateNames[language](aggregate.kind, names) })
    const { fields, parameters } = gather((reader) => readAggregate(registry, aggregate, reader))
    for (const { collection, field, why } of fields) {
      if (why !== "figure") continue
      const name = registry.collections.get(collection)?.fields[field]?.name[language] ?? field
      const of = `field:${collection}.${field}`
      nodes.set(of, { id: of, kind: "field", label: name, collection })
      link(id, of)
    }
    for (const parameter of parameters) addParameter(id, parameter)
  }
  const addParameter = (from: string, id: string): void => {
    nodes.set(`parameter:${id}`, {
      id: `parameter:${id}`,
      kind: "parameter",
      label: registry.parameters.get(id)?.name[language] ?? id
    })
    link(from, `parameter:${id}`)
  }
  const addKpi = (one: Kpi): string => {
    const id = `kpi:${one.id}`
    if (nodes.has(id)) return id
    nodes.set(id, { id, kind: "kpi", label: one.name[language] })
    const visit = (node: Formula.Node): void => {
      if (node.op === "measure") addMeasure(id, node.aggregate)
      if (node.op === "parameter") addParameter(id, node.id)
      const other = node.op === "kpi" ? registry.kpis.get(node.id) : undefined
      if (other !== undefined) link(id, addKpi(other))
      for (const child of Formula.children(node)) visit(child)
    }
    visit(one.formula)
    return id
  }
  addKpi(kpi)
  return { nodes: [...nodes.values()], edges: [...edges.values()] }
}

const escaped = (text: string): string => text.replace(/"/g, "#quot;")

/** The graph as a Mermaid flowchart, fields in a box for each collection. */
export const toMermaid = (registry: Pick<Registry, "collections">, graph: Graph, language: Language): string => {
  const names = new Map(graph.nodes.map((node, index) => [node.id, `n${index}`]))
  const shape = (node: GraphNode): string => {
    const label = `"${escaped(node.label)}"`
    const open = { kpi: "([", measure: "[[", field: "[", parameter: "{{" }[node.kind]
    const close = { kpi: "])", measure: "]]", field: "]", parameter: "}}" }[node.kind]
    return `${names.get(node.id)}${open}${label}${close}`
  }
  const groups = Map.groupBy(graph.nodes, (node) => node.collection)
  const lines = [...groups].flatMap(([collection, nodes], index) => {
    if (collection === undefined) return nodes.map((node) => `  ${shape(node)}`)
    const title = escaped(registry.collections.get(collection)?.name[language] ?? collection)
    return [`  subgraph c${index}["${title}"]`, ...nodes.map((node) => `    ${shape(node)}`), "  end"]
  })
  const arrows = graph.edges.map(({ from, to }) => `  ${names.get(from)} --> ${names.get(to)}`)
  return ["flowchart LR", ...lines, ...arrows].join("\n")
}
