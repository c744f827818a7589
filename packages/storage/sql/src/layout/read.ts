/** What is loaded into the engine for a plan: collections, with the columns that are read of them. */
import { type Plan, type Reads, type Registry, readsOf } from "@shequ/core"
import { needed } from "../needed.ts"
import { type Shape, shape } from "./Shape.ts"

export interface Loading {
  /** The columns that the engine keeps; all of them when absent. */
  readonly only: Reads | undefined
  readonly shapes: ReadonlyArray<Shape>
  /** Rows come in the store's order: the figures are the same in any. */
  readonly isOrdered: boolean
}

/** A field brings its qualifier along. */
const isRead = (name: string, columns: ReadonlySet<string>): boolean =>
  columns.has(name) || name === "qualifier" || (name.endsWith("Qualifier") && columns.has(name.slice(0, -9)))

const union = (some: Reads, others: Reads): Reads =>
  new Map(
    [...new Set([...some.keys(), ...others.keys()])].map((id) => [
      id,
      new Set([...(some.get(id) ?? []), ...(others.get(id) ?? [])])
    ])
  )

/** For the figures of a plan: what it reads, with what was loaded before, so that plans asked in turn soon need nothing more. */
export const forFigures = (
  registry: Registry.Registry,
  plan: Pick<Plan.Plan, "requests">,
  before: Reads = new Map()
): Loading & { readonly only: Reads } => {
  const only = union(readsOf(registry, plan), before)
  const shapes = [...registry.collections.values()].flatMap((collection): ReadonlyArray<Shape> => {
    const columns = only.get(collection.id)
    if (columns === undefined) return []
    const { columns: all, ...rest } = shape(collection)
    return [{ ...rest, columns: all.filter(({ name }) => isRead(name, columns)) }]
  })
  return { only, shapes, isOrdered: false }
}

/** For rows behind figures: whole rows of the collections that the plan reads. */
export const forEvidence = (registry: Registry.Registry, plan: Plan.Plan): Loading => ({
  only: undefined,
  shapes: needed(registry, plan).map(shape),
  isOrdered: true
})
