/**
 * The handle of a row: one typed value per field, and for each reference `householdId` also the referred row as `household`.
 */
import { field as fieldExpr } from "../expr/Expr.ts"
import {
  CodeSet,
  CodeValue,
  Condition,
  DateValue,
  InstantValue,
  NumberValue,
  Reference,
  TextValue
} from "../expr/Value.ts"
import type { Unit } from "../quantity/Unit.ts"
import type { Collection, Fields, Kind } from "./Collection.ts"
import type { Field } from "./Field.ts"

type ReferenceTo<C> = C extends Collection<infer Id, Fields, Kind, infer U> ? Reference<Id, U> : Reference<string, Unit>

type ValueOf<F> =
  F extends Field<infer Type, infer Of, boolean>
    ? Type extends "text"
      ? TextValue
      : Type extends "code"
        ? CodeValue<Of & string>
        : Type extends "codes" | "tags"
          ? CodeSet<Of & string>
          : Type extends "flag"
            ? Condition
            : Type extends "integer"
              ? NumberValue<Of & Unit>
              : Type extends "instant"
                ? InstantValue
                : Type extends "date"
                  ? DateValue
                  : ReferenceTo<Of>
    : never

type FollowedName<Name> = Name extends `${infer Followed}Id` ? Followed : never

type Followed<F, Self, K extends Kind> =
  F extends Field<"reference", infer To, boolean>
    ? To extends "self"
      ? Self extends Fields
        ? Handle<Self, K>
        : never
      : To extends Collection<string, infer TF, infer TK, Unit>
        ? Handle<TF, TK>
        : never
    : never

/** Values by field name; `id`, and for registers `validFrom` and `validTo`, are always there. */
export type Handle<F extends Fields, K extends Kind> = { readonly [Name in keyof F]: ValueOf<F[Name]> } & {
  readonly [Name in keyof F as FollowedName<Name>]: Followed<F[Name], F, K>
} & { readonly id: TextValue } & (K extends "register"
    ? { readonly validFrom: DateValue; readonly validTo: DateValue }
    : {})

/** The handle of a collection's rows. */
export type Of<C> = C extends Collection<string, infer F, infer K, Unit> ? Handle<F, K> : never

const typedValue = (field: Field, path: ReadonlyArray<string>, own: Unit): unknown => {
  const expr = fieldExpr(...path)
  switch (field.type) {
    case "text":
      return new TextValue(expr)
    case "code":
      return new CodeValue(expr)
    case "codes":
    case "tags":
      return new CodeSet(expr)
    case "flag":
      return new Condition(expr)
    case "integer":
      return new NumberValue(expr)
    case "instant":
      return new InstantValue(expr)
    case "date":
      return new DateValue(expr)
    case "reference":
      return new Reference(expr, field.to === undefined || field.to === "self" ? own : field.to.unit)
  }
}

const followedName = (name: string): string => name.slice(0, -2)

/** Builds the handle; referred rows are built when they are asked for. */
export const handle = <const F extends Fields, K extends Kind>(
  fields: F,
  kind: K,
  unit: Unit,
  path: ReadonlyArray<string> = []
): Handle<F, K> => {
  const row: Record<string, unknown> = { id: new TextValue(fieldExpr(...path, "id")) }
  if (kind === "register") {
    row.validFrom = new DateValue(fieldExpr(...path, "validFrom"))
    row.validTo = new DateValue(fieldExpr(...path, "validTo"))
  }
  for (const [name, field] of Object.entries(fields)) {
    row[name] = typedValue(field, [...path, name], unit)
    if (field.type !== "reference") continue
    Object.defineProperty(row, followedName(name), {
      enumerable: false,
      get: () =>
        field.to === undefined || field.to === "self"
          ? handle(fields, kind, unit, [...path, followedName(name)])
          : handle(field.to.fields, field.to.kind, field.to.unit, [...path, followedName(name)])
    })
  }
  return row as Handle<F, K>
}

/** The handle of a collection's rows. */
export const of = <C extends Collection>(collection: C): Of<C> =>
  handle(collection.fields, collection.kind, collection.unit) as unknown as Of<C>
