/**
 * What is installed: the definitions of all plugins, by id. Making one checks them together, so that a store, an engine or a
 * report never meets a name that nobody defined.
 */
import { codes as codesOf, type Vocabulary } from "../codes/Vocabulary.ts"
import { type Collection, target } from "../collection/Collection.ts"
import { Feed } from "../collection/Feed.ts"
import type { Kpi } from "../kpi/Kpi.ts"
import type { Parameter } from "../kpi/Parameter.ts"
import { checkKpi } from "./check.ts"
import type { Plugin } from "./Plugin.ts"

export interface Registry {
  readonly plugins: ReadonlyArray<Plugin>
  readonly vocabularies: ReadonlyMap<string, Vocabulary>
  readonly collections: ReadonlyMap<string, Collection>
  readonly parameters: ReadonlyMap<string, Parameter>
  readonly kpis: ReadonlyMap<string, Kpi>
}

/** One thing that is wrong with a definition: whose it is, where, and what to do. */
export interface Problem {
  readonly plugin: string
  readonly where: string
  readonly message: string
}

/** Definitions that do not fit together; lists every problem. */
export class InvalidPlugins extends Error {
  override readonly name = "InvalidPlugins"
  readonly problems: ReadonlyArray<Problem>
  constructor(problems: ReadonlyArray<Problem>) {
    super(problems.map((one) => `${one.plugin}: ${one.where}: ${one.message}`).join("\n"))
    this.problems = problems
  }
}

/** Collections in an order in which every one comes after those it refers to. */
export const inReferenceOrder = (registry: Registry): ReadonlyArray<Collection> => {
  const out = new Set<Collection>()
  const add = (collection: Collection): void => {
    if (out.has(collection)) return
    for (const field of Object.values(collection.fields)) {
      if (field.type === "reference" && field.to !== "self") add(target(collection, field))
    }
    out.add(collection)
  }
  for (const collection of registry.collections.values()) add(collection)
  return [...out]
}

/** Brings plugins together, or throws `InvalidPlugins` with all that does not fit. `Feed` is always there. */
export const make = (plugins: ReadonlyArray<Plugin>): Registry => {
  const problems: Array<Problem> = []
  const index = <A extends { readonly id: string }>(
    what: string,
    of: (plugin: Plugin) => ReadonlyArray<A>
  ): Map<string, A> => {
    const found = new Map<string, A>()
    for (const plugin of plugins) {
      for (const one of of(plugin)) {
        const other = found.get(one.id)
        if (other === undefined) found.set(one.id, one)
        else if (other !== one) {
          problems.push({
            plugin: plugin.id,
            where: `${what} ${one.id}`,
            message: "is defined twice; rename one of them, or import the other's."
          })
        }
      }
    }
    return found
  }
  const registry: Registry = {
    plugins,
    vocabularies: index("vocabulary", (plugin) => plugin.vocabularies),
    collections: index("collection", (plugin) => plugin.collections).set(Feed.id, Feed),
    parameters: index("parameter", (plugin) => plugin.parameters),
    kpis: index("kpi", (plugin) => plugin.kpis)
  }
  for (const plugin of plugins) {
    const report = (where: string) => (message: string) => problems.push({ plugin: plugin.id, where, message })
    for (const collection of plugin.collections) {
      for (const [name, field] of Object.entries(collection.fields)) {
        const say = report(`collection ${collection.id}, field ${name}`)
        if (field.type === "reference" && field.to !== "self" && !registry.collections.has(field.to?.id ?? "")) {
          say(`refers to the collection ${field.to?.id}, which no plugin brings; add it to the plugin's collections.`)
        }
        if (field.codes !== undefined && codesOf(field.codes).length === 0) say("has a vocabulary without terms.")
      }
    }
    for (const kpi of plugin.kpis) for (const problem of checkKpi(registry, kpi)) report(`kpi ${kpi.id}`)(problem)
  }
  if (problems.length > 0) throw new InvalidPlugins(problems)
  return registry
}
