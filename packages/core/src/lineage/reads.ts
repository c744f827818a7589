/** What an expression, an aggregate or a breakdown reads: fields, followed through references and tallies, codes and parameters. */
import { type Collection, target } from "../collection/Collection.ts"
import type { Field } from "../collection/Field.ts"
import { children, type Expr } from "../expr/Expr.ts"
import { resolve } from "../expr/Type.ts"
import type { Breakdown } from "../kpi/Kpi.ts"
import type { Aggregate } from "../measure/Measure.ts"
import type { Registry } from "../plugin/Registry.ts"

/** Why a field is read: for the figure itself, to place its rows in the tree of places, or to break the figure down. */
export type Purpose = "figure" | "place" | "breakdown"

/** Told of all that is read, as often as it is read. */
export interface Reader {
  readonly field: (collection: Collection, name: string, why: Purpose) => void
  readonly collection: (collection: Collection, why: Purpose) => void
  readonly code: (vocabulary: string, code: string) => void
  readonly parameter: (id: string) => void
}

type Known = Pick<Registry, "collections">

const readPath = (
  collection: Collection,
  path: ReadonlyArray<string>,
  why: Purpose,
  reader: Reader
): Field | undefined => {
  let at = collection
  for (const [index, name] of path.entries()) {
    const field = at.fields[name]
    if (index === path.length - 1) {
      if (field !== undefined) reader.field(at, name, why)
      return field
    }
    const reference = at.fields[`${name}Id`]
    if (reference === undefined) return undefined
    reader.field(at, `${name}Id`, why)
    at = target(at, reference)
    reader.collection(at, why)
  }
  return undefined
}

/** What an expression reads on a row of a collection. */
export const readExpr = (
  known: Known,
  collection: Collection,
  expr: Expr | undefined,
  why: Purpose,
  reader: Reader
): void => {
  if (expr === undefined) return
  const vocabularyOf = (one: Expr): string | undefined =>
    one.op === "field" ? resolve(collection, one.path)?.field?.codes?.id : undefined
  const codes = (of: Expr, all: ReadonlyArray<unknown>): void => {
    const vocabulary = vocabularyOf(of)
    if (vocabulary !== undefined) for (const code of all) reader.code(vocabulary, String(code))
  }
  if (expr.op === "field") readPath(collection, expr.path, why, reader)
  if (expr.op === "parameter") reader.parameter(expr.id)
  if (expr.op === "compare" && expr.right.op === "literal") codes(expr.left, [expr.right.value])
  if (expr.op === "in") codes(expr.value, expr.of)
  if (expr.op === "has") codes(expr.set, expr.any)
  if (expr.op === "tally") {
    const other = known.collections.get(expr.collection)
    if (other !== undefined) {
      reader.collection(other, why)
      const time: Expr | undefined =
        expr.time ?? (other.time === undefined ? undefined : { op: "field", path: [other.time] })
      const inner = expr.window.within === "ever" && expr.time === undefined ? undefined : time
      for (const one of [expr.via, expr.where, expr.value, inner]) readExpr(known, other, one, why, reader)
    }
  }
  for (const child of children(expr)) readExpr(known, collection, child, why, reader)
}

/** What it takes to place a row: its place, and the parents and levels of the registers of places up from there. */
const readPlace = (known: Known, collection: Collection, reader: Reader, seen = new Set<string>()): void => {
  if (seen.has(collection.id)) return
  seen.add(collection.id)
  readExpr(known, collection, collection.place, "place", reader)
  readExpr(known, collection, collection.tree?.parent, "place", reader)
  readExpr(known, collection, collection.tree?.level, "place", reader)
  const visit = (expr: Expr): void => {
    if (expr.op === "field") {
      const field = resolve(collection, expr.path)
      const to = field?.field?.type === "reference" ? target(field.collection, field.field) : undefined
      if (to?.tree !== undefined) {
        reader.collection(to, "place")
        readPlace(known, to, reader, seen)
      }
    }
    for (const child of children(expr)) visit(child)
  }
  visit(collection.place)
  if (collection.tree !== undefined) visit(collection.tree.parent)
}

/** What an aggregate reads, the places of its rows included. */
export const readAggregate = (known: Known, aggregate: Aggregate, reader: Reader): void => {
  const over = (id: string, parts: ReadonlyArray<Expr | undefined>): void => {
    const collection = known.collections.get(id)
    if (collection === undefined) return
    reader.collection(collection, "figure")
    for (const part of parts) readExpr(known, collection, part, "figure", reader)
    readPlace(known, collection, reader)
  }
  if ("subjects" in aggregate && "collection" in aggregate.subjects) {
    over(aggregate.subjects.collection, [aggregate.subjects.where])
  }
  switch (aggregate.kind) {
    case "attainment":
      for (const one of aggregate.requirements) over(one.collection, [one.where, one.subject, one.time, one.atLeast])
      return
    case "coverage":
      return over(aggregate.collection, [aggregate.where, aggregate.subject, aggregate.from, aggregate.to])
    default: {
      const { time } = aggregate
      const at = "during" in time ? time.during : "upTo" in time ? time.upTo : undefined
      return over(aggregate.collection, [at, aggregate.where, "of" in aggregate ? aggregate.of : undefined])
    }
  }
}

/** What a breakdown reads. */
export const readBreakdown = (known: Known, breakdown: Breakdown, reader: Reader): void => {
  for (const [id, expr] of Object.entries(breakdown.by)) {
    const collection = known.collections.get(id)
    if (collection !== undefined) readExpr(known, collection, expr, "breakdown", reader)
  }
}
