/**
 * What has to become of a collection's tables when plugins change: new collections become tables, new optional fields columns. What
 * would lose or misread rows, or give rows that lack what they must have, is refused, with what to do instead. It only ever goes
 * forward.
 */
import { type Collection, Unavailable } from "@shequ/core"
import { quote } from "../quote.ts"
import { type Column, type Shape, shape } from "./Shape.ts"

/** What the database remembers of a collection. */
export interface Known {
  readonly kind: Collection.Kind
  readonly columns: Readonly<Record<string, Column["type"]>>
  /** Fields that every row has. Absent in stores from before this was remembered. */
  readonly required?: ReadonlyArray<string>
}

/** The collection as it is remembered, be it installed or not. */
export const remembered = (id: string, { columns, kind }: Known): Shape => ({
  id,
  kind,
  columns: Object.entries(columns).map(([name, type]) => ({ name, type }))
})

/** `known` is what the database has to remember then. */
export interface LayoutChange {
  /**
   * - `again`: the tables are empty, and are made anew
   * - `note`: the tables are as they should be, and something else is remembered of them; who only reads does without
   */
  readonly is: "create" | "again" | "add" | "note"
  readonly add: ReadonlyArray<Column>
  readonly known: Known
}

const refusal = (problem: string, mend: string): Unavailable => new Unavailable({ problem, mend })

const required = (collection: Collection.Collection): ReadonlyArray<string> =>
  Object.entries(collection.fields).flatMap(([name, { optional }]) => (optional ? [] : [name]))

/** A column that the collection lost, and no row uses, stays in the table, and comes back into use if the field does. */
const remember = (collection: Collection.Collection, before?: Known): Known => ({
  kind: collection.kind,
  columns: {
    ...before?.columns,
    ...Object.fromEntries(shape(collection).columns.map(({ name, type }) => [name, type]))
  },
  required: required(collection)
})

/**
 * Asks whether rows of the collection, current or past, meet a condition, and gives back what has to be done; `undefined` when nothing
 * has. Throws `Unavailable`.
 */
export function* layoutChange(
  collection: Collection.Collection,
  before: Known | undefined
): Generator<string, LayoutChange | undefined, boolean> {
  const { id, kind } = collection
  if (before === undefined) return { is: "create", add: [], known: remember(collection) }
  const now = shape(collection).columns
  const add = now.filter(({ name }) => before.columns[name] === undefined)
  const gone = Object.keys(before.columns).filter((name) => !now.some((column) => column.name === name))
  const retyped = now.find(({ name, type }) => ![undefined, type].includes(before.columns[name]))
  const isNew = (field: string): boolean => add.some(({ name }) => name === field)
  const needed = required(collection)
  const always = before.required ?? needed.filter((name) => !isNew(name))
  const wanted = needed.filter((name) => !always.includes(name))
  const isAsBefore =
    before.required !== undefined && wanted.length === 0 && always.every((name) => needed.includes(name))
  const isSame = add.length + gone.length === 0 && retyped === undefined && before.kind === kind
  if (isSame && isAsBefore) return undefined
  if (!isSame && !(yield "true")) return { is: "again", add: [], known: remember(collection) }
  if (before.kind !== kind) {
    throw refusal(`${id} was a ${before.kind} and is now a ${kind}.`, "Give the new collection another id.")
  }
  for (const name of gone) {
    if (yield `${quote(name)} IS NOT NULL`) {
      throw refusal(
        `The collection ${id} has no field ${name} any more, but rows of the store have it.`,
        "Keep the field and make it optional, or write the rows to ledgers and load them into a new store."
      )
    }
  }
  if (retyped !== undefined) {
    throw refusal(
      `The field ${retyped.name} of ${id} was ${before.columns[retyped.name]} and is now ${retyped.type}.`,
      "Give the new field another name, or write the rows to ledgers and load them into a new store."
    )
  }
  for (const name of wanted) {
    if (isNew(name) || (yield `${quote(name)} IS NULL`)) {
      throw refusal(
        `The collection ${id} now requires ${name}, which rows of the store do not have.`,
        "Make the field optional, or write the rows to ledgers, fill the column in, and load them into a new store."
      )
    }
  }
  const known = remember(collection, before)
  if (add.length > 0) return { is: "add", add, known }
  return isAsBefore ? undefined : { is: "note", add, known }
}
