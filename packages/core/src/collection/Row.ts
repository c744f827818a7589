/** Rows: their TypeScript type and their Schema, both derived from a collection's fields. */
import { Schema } from "effect"
import { codes as codesOf } from "../codes/Vocabulary.ts"
import { Qualifier } from "../quantity/Qualifier.ts"
import type { Unit } from "../quantity/Unit.ts"
import { LocalDate } from "../time/LocalDate.ts"
import type { Collection, Fields, Kind } from "./Collection.ts"
import { erasedText, type Field, type FieldType } from "./Field.ts"

/** A code with the days `[from, to)` on which it holds. */
export interface Tag<C extends string = string> {
  readonly code: C
  readonly from: LocalDate
  readonly to?: LocalDate
}

type ValueOf<F> =
  F extends Field<infer Type, infer Of, boolean>
    ? Type extends "code"
      ? Of
      : Type extends "codes"
        ? ReadonlyArray<Of>
        : Type extends "tags"
          ? ReadonlyArray<Tag<Of & string>>
          : Type extends "flag"
            ? boolean
            : Type extends "integer" | "instant"
              ? number
              : Type extends "date"
                ? LocalDate
                : string
    : never

type OptionalNames<F extends Fields> = {
  [N in keyof F]: F[N] extends Field<FieldType, unknown, true> ? N : never
}[keyof F]

/** A row of the collection: `Row<typeof Household>`. */
export type Row<C> =
  C extends Collection<string, infer F, infer K, Unit>
    ? { readonly id: string; readonly qualifier?: Qualifier } & (K extends "register"
        ? { readonly validFrom: LocalDate; readonly validTo?: LocalDate }
        : {}) & { readonly [N in Exclude<keyof F, OptionalNames<F>>]: ValueOf<F[N]> } & {
          readonly [N in OptionalNames<F>]?: ValueOf<F[N]>
        } & { readonly [N in keyof F & string as `${N}Qualifier`]?: Qualifier }
    : never

/** A row of some collection, by column name. */
export type AnyRow = { readonly id: string; readonly [column: string]: unknown }

const Tags = (code: Schema.Codec<string>) =>
  Schema.Array(Schema.Struct({ code, from: LocalDate, to: Schema.optionalKey(LocalDate) }))

// Effect's own check, which its compiler writes out; a filter of ours would be called for every value.
const count = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0, { expected: "a number that is not below nought" }))

/** The Schema of one field's value. */
export const valueSchema = (field: Field): Schema.Codec<unknown, unknown> => {
  const code = (): Schema.Codec<string> =>
    field.codes === undefined ? Schema.String : Schema.Literals(codesOf(field.codes))
  switch (field.type) {
    case "text": {
      const { format } = field
      return format === undefined
        ? Schema.String
        : Schema.String.check(
            Schema.makeFilter((text: string) => text === erasedText || format.is(text), {
              expected: format.expected.en
            })
          )
    }
    case "reference":
      return Schema.NonEmptyString
    case "code":
      return code()
    case "codes":
      return Schema.Array(code())
    case "tags":
      return Tags(code())
    case "flag":
      return Schema.Boolean
    case "integer":
      return field.signed === true ? Schema.Int : count
    case "instant":
      return Schema.Int
    case "date":
      return LocalDate
  }
}

const standardColumns = (kind: Kind): Schema.Struct.Fields => ({
  id: Schema.NonEmptyString,
  ...(kind === "register" ? { validFrom: LocalDate, validTo: Schema.optionalKey(LocalDate) } : {}),
  qualifier: Schema.optionalKey(Qualifier)
})

const schemas = new WeakMap<Collection, Schema.Codec<AnyRow, unknown>>()

/** The Schema of a collection's rows, built once per collection. */
export const schema = (collection: Collection): Schema.Codec<AnyRow, unknown> => {
  let known = schemas.get(collection)
  if (known === undefined) {
    const fields: Record<string, Schema.Struct.Fields[string]> = { ...standardColumns(collection.kind) }
    for (const [name, field] of Object.entries(collection.fields)) {
      const value = valueSchema(field)
      fields[name] = field.optional ? Schema.optionalKey(value) : value
      if (field.qualified) fields[`${name}Qualifier`] = Schema.optionalKey(Qualifier)
    }
    known = Schema.Struct(fields) as unknown as Schema.Codec<AnyRow, unknown>
    schemas.set(collection, known)
  }
  return known
}
