/**
 * A collection of rows of one shape: a **register** (名册) of things that exist over an interval, or a **journal** (日志) of
 * things that happened at a time. Its definition is data; the row's type, Schema and handles follow from it.
 */
import type { Expr } from "../expr/Expr.ts"
import { literal } from "../expr/Expr.ts"
import type { CodeValue, Reference } from "../expr/Value.ts"
import type { Unit } from "../quantity/Unit.ts"
import type { Words } from "../Words.ts"
import type { Field } from "./Field.ts"
import { type Handle, handle } from "./Handle.ts"

export type Fields = { readonly [name: string]: Field }
export type Kind = "register" | "journal"

export interface Collection<
  Id extends string = string,
  F extends Fields = Fields,
  K extends Kind = Kind,
  U extends Unit = Unit
> {
  readonly kind: K
  readonly id: Id
  readonly name: Words
  /** What one row counts as. */
  readonly unit: U
  readonly fields: F
  /** Gives the id of the place that a row belongs to. */
  readonly place: Expr
  /** The field that says when a journal's row happened. */
  readonly time?: string
  /** Present where the rows are places: gives each row's parent place and level. */
  readonly tree?: { readonly parent: Expr; readonly level: Expr }
}

export type Register<Id extends string = string, F extends Fields = Fields, U extends Unit = Unit> = Collection<
  Id,
  F,
  "register",
  U
>
export type Journal<Id extends string = string, F extends Fields = Fields, U extends Unit = Unit> = Collection<
  Id,
  F,
  "journal",
  U
>

interface Common<Id, U, F> {
  readonly id: Id
  readonly name: Words
  readonly unit: U
  readonly fields: F
}

type AnyReference = Reference<string, Unit>

const checkNames = (id: string, fields: Fields): void => {
  for (const [name, field] of Object.entries(fields)) {
    if (["id", "validFrom", "validTo", "qualifier"].includes(name)) {
      throw new Error(`Collection ${id}: every row has "${name}" already; give the field another name.`)
    }
    if ((field.type === "reference") !== name.endsWith("Id")) {
      throw new Error(
        `Collection ${id}: the name of a reference, and of nothing else, ends in "Id"; "${name}" breaks this.`
      )
    }
  }
}

/** Declares a register. Its rows have `id`, `validFrom`, `validTo?` beside the fields; `place` says where a row belongs. */
export const register = <const Id extends string, const U extends Unit, const F extends Fields>(
  options: Common<Id, U, F> & { readonly place: (row: Handle<F, "register">) => AnyReference }
): Register<Id, F, U> => {
  const { place, ...rest } = options
  checkNames(options.id, options.fields)
  return { kind: "register", ...rest, place: place(handle(options.fields, "register", options.unit)).expr }
}

/** Declares a register whose rows are places: each has a parent place (the root has none) and a level. */
export const places = <const Id extends string, const U extends Unit, const F extends Fields>(
  options: Common<Id, U, F> & {
    readonly parent: (row: Handle<F, "register">) => AnyReference
    readonly level: ((row: Handle<F, "register">) => CodeValue<string>) | string
  }
): Register<Id, F, U> => {
  const { parent, level, ...rest } = options
  checkNames(options.id, options.fields)
  const row = handle(options.fields, "register", options.unit)
  return {
    kind: "register",
    ...rest,
    place: { op: "field", path: ["id"] },
    tree: { parent: parent(row).expr, level: typeof level === "string" ? literal(level) : level(row).expr }
  }
}

/** Declares a journal. `time` names the field that says when a row happened. */
export const journal = <const Id extends string, const U extends Unit, const F extends Fields>(
  options: Common<Id, U, F> & {
    readonly time: { [N in keyof F]: F[N] extends Field<"instant" | "date", unknown, false> ? N : never }[keyof F] &
      string
    readonly place: (row: Handle<F, "journal">) => AnyReference
  }
): Journal<Id, F, U> => {
  const { place, ...rest } = options
  checkNames(options.id, options.fields)
  return { kind: "journal", ...rest, place: place(handle(options.fields, "journal", options.unit)).expr }
}

/** The collection that a reference field of `collection` points to. */
export const target = (collection: Collection, field: Field): Collection => {
  if (field.to === undefined) throw new Error(`Collection ${collection.id}: the field is not a reference.`)
  return field.to === "self" ? collection : field.to
}
