/** Which collections a plan reads: those it aggregates and tallies, what their rows refer to where a path follows it, and places. */
import { Collection, Feed, type Plan, type Registry } from "@shequ/core"

interface Mentions {
  readonly collections: Set<string>
  /** Names by which a path follows a reference: `household` in `visit.household.tags`. */
  readonly followed: Set<string>
}

/** Aggregates and expressions are data: what they mention is found wherever it stands in them. */
const collect = (data: unknown, into: Mentions): void => {
  if (typeof data !== "object" || data === null) return
  for (const [name, value] of Object.entries(data)) {
    if (name === "collection" && typeof value === "string") into.collections.add(value)
    if (name === "path" && Array.isArray(value)) for (const step of value.slice(0, -1)) into.followed.add(String(step))
    collect(value, into)
  }
}

export const needed = (registry: Registry.Registry, plan: Plan.Plan): ReadonlyArray<Collection.Collection> => {
  const mentions: Mentions = { collections: new Set([Feed.Feed.id]), followed: new Set() }
  for (const { aggregate, by } of plan.requests) collect([aggregate, by], mentions)
  for (const collection of registry.collections.values()) {
    if (collection.tree !== undefined) mentions.collections.add(collection.id)
  }
  const size = (): number => mentions.collections.size + mentions.followed.size
  for (let before = -1; before !== size(); ) {
    before = size()
    for (const id of mentions.collections) {
      const collection = registry.collections.get(id)
      if (collection === undefined) continue
      collect([collection.place, collection.tree], mentions)
      for (const [name, field] of Object.entries(collection.fields)) {
        if (field.type !== "reference" || !mentions.followed.has(name.slice(0, -2))) continue
        mentions.collections.add(Collection.target(collection, field).id)
      }
    }
  }
  return [...registry.collections.values()].filter((collection) => mentions.collections.has(collection.id))
}
