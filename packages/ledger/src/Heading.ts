/** Which column each heading of a file names: by the field's key, its Chinese or its English label. */
import type { Collection, Field, Words, Zone } from "@shequ/core"
import * as Cell from "./Cell.ts"
import { nearest } from "./nearest.ts"
import { type Problem, shown } from "./Problem.ts"
import { readDate } from "./Time.ts"
import { problem, qualifierHeading, referenceHeading, standardHeadings } from "./words.ts"

/** A column that a collection's file may have. */
export interface Column {
  readonly key: string
  readonly heading: Words
  readonly read: Cell.Read
  readonly isRequired: boolean
  readonly isPersonal: boolean
  /** A row always has this set; a blank cell, or no column, stands for the empty one. */
  readonly isSet: boolean
  readonly field?: Field.Field
  /** The figure that this column qualifies. */
  readonly qualifies?: string
}

const plain = { isRequired: false, isPersonal: false, isSet: false }

const standard = (collection: Collection.Collection): ReadonlyArray<Column> => {
  const of = (key: keyof typeof standardHeadings, read: Cell.Read, isRequired: boolean): Column => ({
    ...plain,
    key,
    heading: standardHeadings[key],
    read,
    isRequired
  })
  return [
    of("id", (text) => text, true),
    ...(collection.kind === "register" ? [of("validFrom", readDate, true), of("validTo", readDate, false)] : [])
  ]
}

/** All columns of a collection, in the order in which they are written. */
export const columns = (collection: Collection.Collection, zone: Zone.Zone): ReadonlyArray<Column> => [
  ...standard(collection),
  ...Object.entries(collection.fields).flatMap(([key, field]): ReadonlyArray<Column> => {
    const isSet = field.type === "codes" || field.type === "tags"
    const column: Column = {
      key,
      heading: field.name,
      read: Cell.reader(field, zone),
      isRequired: !field.optional && !isSet,
      isPersonal: field.personal !== undefined,
      isSet: isSet && !field.optional,
      field
    }
    const qualifier: Column = {
      ...plain,
      key: `${key}Qualifier`,
      heading: qualifierHeading(field.name),
      read: Cell.readQualifier,
      qualifies: key
    }
    return field.qualified ? [column, qualifier] : [column]
  }),
  { ...plain, key: "qualifier", heading: standardHeadings.qualifier, read: Cell.readQualifier }
]

const fold = (heading: string): string =>
  heading
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_]+/g, "")

/** The column of each folded heading. A key always wins; a label that two columns share names neither of them. */
export const byHeading = (all: ReadonlyArray<Column>): ReadonlyMap<string, Column> => {
  const found = new Map<string, Column | undefined>()
  const add = (name: string, column: Column): void => {
    const known = found.get(fold(name))
    found.set(fold(name), found.has(fold(name)) && known !== column ? undefined : column)
  }
  for (const column of all) {
    const { field, heading } = column
    add(heading.zh, column)
    add(heading.en, column)
    if (field?.type === "reference") {
      add(referenceHeading(heading).zh, column)
      add(referenceHeading(heading).en, column)
    }
  }
  for (const column of all) {
    const isStandard = column.key in standardHeadings
    if (column.field?.type === "reference") found.set(fold(column.key.slice(0, -2)), column)
    if (isStandard) for (const name of [column.heading.zh, column.heading.en]) found.set(fold(name), column)
  }
  for (const column of all) found.set(fold(column.key), column)
  return new Map([...found].filter((entry): entry is [string, Column] => entry[1] !== undefined))
}

/** The heading to write: the label, or the key where the label does not name the column. */
export const headingOf = (column: Column, known: ReadonlyMap<string, Column>, language: keyof Words): string => {
  const label = column.heading[language]
  return known.get(fold(label)) === column && !isNote(label) ? label : column.key
}

/** A column that is not imported. */
const isNote = (heading: string): boolean => heading === "" || /^(?:备注|#)/.test(heading)

/** What the line of headings says: a column for each cell, `undefined` for those that are not imported. */
export interface Headings {
  readonly isUsable: boolean
  readonly columns: ReadonlyArray<Column | undefined>
  readonly problems: ReadonlyArray<Pick<Problem, "kind" | "column" | "problem">>
}

export const match = (
  cells: ReadonlyArray<string>,
  all: ReadonlyArray<Column>,
  known: ReadonlyMap<string, Column>,
  ignoreUnknown: boolean
): Headings => {
  // What stands there is not shown: in a file without headings it is a row, perhaps a person's.
  if (!cells.some((cell) => known.has(fold(cell)))) {
    return {
      isUsable: false,
      columns: [],
      problems: [
        { kind: "headings", problem: problem.noHeadings(all.filter((one) => one.isRequired).map((one) => one.heading)) }
      ]
    }
  }
  const problems: Array<Headings["problems"][number]> = []
  const taken = new Map<Column, string>()
  const matched = cells.map((cell) => {
    const heading = cell.trim()
    const column = known.get(fold(heading))
    if (column === undefined) {
      if (isNote(heading) || ignoreUnknown) return undefined
      const near = nearest(
        heading,
        all.flatMap((one) => [one.heading.zh, one.heading.en, one.key])
      )
      problems.push({ kind: "unknown-column", column: shown(heading, false), problem: problem.unknownColumn(near) })
      return undefined
    }
    const other = taken.get(column)
    if (other !== undefined) {
      problems.push({ kind: "duplicate-column", column: heading, problem: problem.twiceColumn(other) })
      return undefined
    }
    taken.set(column, heading)
    return column
  })
  for (const column of all) {
    if (column.isRequired && !taken.has(column)) {
      problems.push({
        kind: "missing-column",
        column: column.heading.zh,
        problem: problem.missingColumn(column.heading)
      })
    }
  }
  return { isUsable: !problems.some((one) => one.kind === "missing-column"), columns: matched, problems }
}
