/** What is loaded into the engine for a plan: collections, with the columns that are read of them. */
import type { Plan, Reads, Registry } from "@shequ/core"
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

/** For figures: these columns of these collections. */
export const forFigures = (registry: Registry.Registry, only: Reads): Loading => {
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
