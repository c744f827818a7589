/** One record of a file as a row of its collection; whatever is wrong with it is reported by cell. */
import type { Row } from "@shequ/core"
import { Bad } from "./Bad.ts"
import { isBlank, unguard } from "./guard.ts"
import type { Column } from "./Heading.ts"
import { type Problem, shown } from "./Problem.ts"
import type { Quantity } from "./Quantity.ts"
import { expected } from "./words.ts"

/** Hears of a problem in a column. */
export type Report = (column: number, problem: Problem["problem"], value?: string) => void

type Draft = { id: string; [column: string]: unknown }

export interface ReadRow {
  /** The row, or what could be read of it; its id is empty where that could not be read. */
  readonly row: Row.AnyRow
  readonly isGood: boolean
}

const isQuantity = (column: Column): boolean => column.field?.type === "integer"

/** Makes the reader of a file's records; `columns` has one entry for each cell, `all` the file's and the other columns. */
export const rowReader = (columns: ReadonlyArray<Column | undefined>, all: ReadonlyArray<Column>) => {
  const at = (key: string): number => columns.findIndex((column) => column?.key === key)
  const validTo = at("validTo")
  const sets = all.filter((column) => column.isSet).map((column) => column.key)
  const qualifying = columns.flatMap((column, index) =>
    column?.qualifies === undefined ? [] : [{ index, key: column.key, of: column.qualifies }]
  )

  return (cells: ReadonlyArray<string>, report: Report): ReadRow => {
    const row: Draft = { id: "" }
    for (const key of sets) row[key] = []
    const own = new Map<string, string>()
    let isGood = true
    const refuse = (index: number, problem: Problem["problem"], cell?: string): void => {
      isGood = false
      // What is no code may be anything, a name put into the wrong column too.
      const isPersonal = columns[index]?.isPersonal === true || columns[index]?.field?.codes !== undefined
      report(index, problem, cell === undefined ? undefined : shown(cell, isPersonal))
    }
    for (let index = 0; index < columns.length; index++) {
      const column = columns[index]
      if (column === undefined) continue
      const cell = cells[index] ?? ""
      if (isBlank(cell)) {
        if (column.isRequired) refuse(index, expected.value)
        continue
      }
      const text = unguard(cell)
      const value = text.includes("\ufffd") ? new Bad(expected.readable) : column.read(text)
      if (value instanceof Bad) {
        refuse(index, value.expected, text)
      } else if (isQuantity(column)) {
        const { value: figure, qualifier } = value as Quantity
        row[column.key] = figure
        if (qualifier === "exact") continue
        if (column.field?.qualified) own.set(column.key, qualifier)
        else refuse(index, expected.exact, text)
      } else row[column.key] = value
    }
    for (const { index, key, of } of qualifying) {
      if (row[key] === undefined) continue
      if (row[of] === undefined) refuse(index, expected.qualifiedNothing)
      else if (own.has(of) && own.get(of) !== row[key]) refuse(index, expected.otherQualifier, cells[index])
    }
    for (const [key, qualifier] of own) row[`${key}Qualifier`] = qualifier
    const [from, to] = [row.validFrom, row.validTo] as ReadonlyArray<string | undefined>
    if (from !== undefined && to !== undefined && to <= from) refuse(validTo, expected.later, cells[validTo])
    return { row, isGood }
  }
}
