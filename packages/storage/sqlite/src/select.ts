/** How rows are read, current ones and those that were known once: SQL without its condition or order. */
import { key, numbers, past, quote, type Shape } from "@shequ/storage-sql"

export const list = (names: ReadonlyArray<string>): string => names.map(quote).join(", ")

const names = (of: Shape, more: ReadonlyArray<string>): string => list([...of.columns.map(({ name }) => name), ...more])

export const order = (of: Shape): string => `ORDER BY ${list(key(of))}`

export const fromCurrent = (of: Shape, more: ReadonlyArray<string> = []): string =>
  `SELECT ${names(of, more)} FROM ${quote(of.id)}`

export const fromPast = (of: Shape, more: ReadonlyArray<string> = []): string =>
  `SELECT ${names(of, more)} FROM ${quote(past(of.id))}`

/** Rows as they were known right after the change `@known`. */
export const asKnown = (of: Shape): string =>
  `${fromCurrent(of)} WHERE "recorded" <= @known` +
  ` UNION ALL ${fromPast(of)} WHERE "recorded" <= @known AND @known < "superseded"`

/** Rows that the change `@sequence` brought. */
export const broughtBy = (of: Shape): string =>
  `${fromCurrent(of)} WHERE "recorded" = @sequence UNION ALL ${fromPast(of)} WHERE "recorded" = @sequence ${order(of)}`

/** Every version of the row `@id`, with its numbers, in the order of recording. */
export const versionsOf = (of: Shape): string =>
  `${fromPast(of, [numbers.recorded, numbers.superseded])} WHERE "id" = @id UNION ALL ` +
  `SELECT ${names(of, [numbers.recorded])}, NULL FROM ${quote(of.id)} WHERE "id" = @id ` +
  `ORDER BY ${list([numbers.recorded, ...key(of)])}`
