/**
 * One column of a register or journal: its type, whether it may be missing, its headings, and – where it applies – its unit,
 * vocabulary, target, format and how personal it is. From this one declaration follow the row's TypeScript type and Schema,
 * the handle used in conditions, the ledger's headings and the database column.
 */
import type { Vocabulary } from "../codes/Vocabulary.ts"
import type { Unit } from "../quantity/Unit.ts"
import type { Words } from "../Words.ts"
import type { Collection } from "./Collection.ts"

export type FieldType = "text" | "code" | "codes" | "tags" | "flag" | "integer" | "instant" | "date" | "reference"

/** Why a value must not reach a log, an error or a report unmasked. */
export type Personal = "name" | "id-number" | "phone" | "address" | "health" | "party" | "family"

/** What stands where a personal text was erased: there was one, and nobody can tell which. */
export const erasedText = "已删除"

/** A text that follows a rule, such as the citizen number with its check character. */
export interface Format {
  readonly id: string
  readonly is: (text: string) => boolean
  /** What was expected, for the reader of an error. */
  readonly expected: Words
}

/** `Of` carries what the type needs to know: the codes, the unit, or the collection referred to. */
export interface Field<Type extends FieldType = FieldType, Of = unknown, Optional extends boolean = boolean> {
  readonly type: Type
  readonly name: Words
  readonly optional: Optional
  /** Carries a sibling column `<field>Qualifier`, as in `9000多`. */
  readonly qualified: boolean
  readonly personal?: Personal
  readonly unit?: Unit
  /** A number that may be below nought, such as the floor of a dwelling. */
  readonly signed?: boolean
  readonly codes?: Vocabulary
  readonly format?: Format
  /** The collection referred to; `"self"` for a reference to the same collection. */
  readonly to?: Collection | "self"
  /** Only in the type. */
  readonly Of?: Of
}

export interface Options {
  readonly optional?: boolean
  readonly qualified?: boolean
  readonly personal?: Personal
}

/** `signed` for numbers that may be below nought; counts and amounts may not. */
export interface NumberOptions extends Options {
  readonly signed?: boolean
}

type IsOptional<O> = O extends { readonly optional: true } ? true : false

const make = <Type extends FieldType, Of, O extends Options>(
  type: Type,
  zh: string,
  en: string,
  options: O | undefined,
  more: Pick<Field, "unit" | "signed" | "codes" | "format" | "to">
): Field<Type, Of, IsOptional<O>> => ({
  type,
  name: { zh, en },
  optional: (options?.optional ?? false) as IsOptional<O>,
  qualified: options?.qualified ?? false,
  ...(options?.personal === undefined ? {} : { personal: options.personal }),
  ...more
})

/** Free text, or text that follows a format. */
export const text = <const O extends Options & { readonly format?: Format } = {}>(
  zh: string,
  en: string,
  options?: O
) => make<"text", string, O>("text", zh, en, options, options?.format === undefined ? {} : { format: options.format })

/** One code of a vocabulary. */
export const code = <C extends string, const O extends Options = {}>(
  codes: Vocabulary<C>,
  zh: string,
  en: string,
  options?: O
) => make<"code", C, O>("code", zh, en, options, { codes })

/** A set of codes. A missing set is empty. */
export const codes = <C extends string, const O extends Options = {}>(
  of: Vocabulary<C>,
  zh: string,
  en: string,
  options?: O
) => make<"codes", C, O>("codes", zh, en, options, { codes: of })

/** A set of codes, each with the days from and to which it holds. A missing set is empty. */
export const tags = <C extends string, const O extends Options = {}>(
  of: Vocabulary<C>,
  zh: string,
  en: string,
  options?: O
) => make<"tags", C, O>("tags", zh, en, options, { codes: of })

/** Yes or no. */
export const flag = <const O extends Options = {}>(zh: string, en: string, options?: O) =>
  make<"flag", boolean, O>("flag", zh, en, options, {})

const ofUnit = <U extends Unit, O extends NumberOptions>(unit: U, zh: string, en: string, options: O | undefined) =>
  make<"integer", U, O>("integer", zh, en, options, { unit, ...(options?.signed === true ? { signed: true } : {}) })

/** A whole number of a unit, not below nought unless it is `signed`. */
export const integer = <U extends Unit, const O extends NumberOptions = {}>(
  unit: U,
  zh: string,
  en: string,
  options?: O
) => ofUnit(unit, zh, en, options)

/** Money in 分 (a whole number, not below nought unless it is `signed`); shown in yuan. */
export const money = <const O extends NumberOptions = {}>(zh: string, en: string, options?: O) =>
  ofUnit("yuan", zh, en, options)

/** An instant, in UTC milliseconds. */
export const instant = <const O extends Options = {}>(zh: string, en: string, options?: O) =>
  make<"instant", number, O>("instant", zh, en, options, {})

/** A day, `YYYY-MM-DD`. */
export const date = <const O extends Options = {}>(zh: string, en: string, options?: O) =>
  make<"date", string, O>("date", zh, en, options, {})

/** The id of a row of another collection. The field's name ends in `Id`: `householdId` is also followed as `household`. */
export const reference = <C extends Collection, const O extends Options = {}>(
  to: C,
  zh: string,
  en: string,
  options?: O
) => make<"reference", C, O>("reference", zh, en, options, { to })

/** The id of a row of the same collection, such as the grid that a sub-grid is part of. */
export const self = <const O extends Options = {}>(zh: string, en: string, options?: O) =>
  make<"reference", "self", O>("reference", zh, en, options, { to: "self" })
