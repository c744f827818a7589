/** Which columns an evaluation reads: what is not among them need not be loaded. */
import { type Collection, target } from "../collection/Collection.ts"
import { Feed } from "../collection/Feed.ts"
import { children, type Expr } from "../expr/Expr.ts"
import type { Aggregate } from "../measure/Measure.ts"
import type { Registry } from "../plugin/Registry.ts"
import type { Plan } from "./Plan.ts"

/** Columns by collection: fields, `validFrom`, `validTo`, and `id` where rows are asked for by it. Qualifiers come with their fields. */
export type Reads = ReadonlyMap<string, ReadonlySet<string>>

/** What evaluating a plan reads. */
export const readsOf = (registry: Pick<Registry, "collections">, plan: Pick<Plan, "requests">): Reads => {
  const reads = new Map<string, Set<string>>()

  /** The columns of a collection whose rows are looked at: those that place them in time are always among them. */
  const columnsOf = (collection: Collection): Set<string> => {
    let columns = reads.get(collection.id)
    if (columns === undefined) {
      columns = new Set(collection.kind === "register" ? ["validFrom", "validTo"] : [])
      reads.set(collection.id, columns)
    }
    return columns
  }

  const expr = (collection: Collection, one: Expr | undefined): void => {
    if (one === undefined) return
    if (one.op === "field") {
      let at = collection
      for (const name of one.path.slice(0, -1)) {
        const field = at.fields[`${name}Id`]
        if (field === undefined) return
        columnsOf(at).add(`${name}Id`)
        at = target(at, field)
        columnsOf(at).add("id")
      }
      columnsOf(at).add(one.path.at(-1) ?? "id")
    }
    if (one.op === "tally") {
      const other = registry.collections.get(one.collection)
      if (other !== undefined) {
        rows(other)
        for (const part of [one.via, one.where, one.value, one.time]) expr(other, part)
      }
    }
    for (const child of children(one)) expr(collection, child)
  }

  const walked = new Set<string>()
  /** The rows of a collection, each in its place and on its day. */
  const rows = (collection: Collection): void => {
    if (walked.has(collection.id)) return
    walked.add(collection.id)
    if (collection.time !== undefined) columnsOf(collection).add(collection.time)
    expr(collection, collection.place)
  }

  const over = (id: string, parts: ReadonlyArray<Expr | undefined>): void => {
    const collection = registry.collections.get(id)
    if (collection === undefined) return
    rows(collection)
    for (const part of parts) expr(collection, part)
  }

  const aggregate = (one: Aggregate): void => {
    if ("subjects" in one && "collection" in one.subjects) over(one.subjects.collection, [idOf, one.subjects.where])
    switch (one.kind) {
      case "attainment":
        for (const { atLeast, collection, subject, time, where } of one.requirements)
          over(collection, [where, subject, time, atLeast])
        return
      case "coverage":
        return over(one.collection, [one.where, one.subject, one.from, one.to])
      default: {
        const { time } = one
        const at = "during" in time ? time.during : "upTo" in time ? time.upTo : undefined
        over(one.collection, [at, one.where, "of" in one ? one.of : undefined])
      }
    }
  }

  over(Feed.id, Object.keys(Feed.fields).map(fieldOf))
  for (const { id, tree } of registry.collections.values()) {
    if (tree !== undefined) over(id, [idOf, fieldOf("name"), tree.parent, tree.level])
  }
  for (const request of plan.requests) {
    aggregate(request.aggregate)
    if (request.by !== undefined && "collection" in request.aggregate)
      over(request.aggregate.collection, [request.by.expr])
  }
  return reads
}

const fieldOf = (name: string): Expr => ({ op: "field", path: [name] })
const idOf = fieldOf("id")
