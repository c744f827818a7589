/** Folds the rows of a taking into cells of atom × chain × key, then merges the cells up time and place. */
import { addExactly, type State } from "../../measure/State.ts"
import type { Period } from "../../time/Period.ts"
import type { By } from "../Plan.ts"
import { and, type Bits, has } from "./bits.ts"
import { dictionary } from "./Column.ts"
import { qualifiers } from "./qualifiers.ts"
import { read, readCodes, readCondition, readNumbers, type Scope } from "./read.ts"
import type { RowAggregate, Taking } from "./take.ts"
import type { CodeVector, Vector } from "./Vector.ts"

/** Receives a finished cell; `key` is `undefined` without a breakdown, `null` for rows that have no value. */
export type Give = (place: string, period: Period, key: string | null | undefined, state: State) => void

/** The values that rows are broken down by, as codes; conditions as `true` and `false`. */
const asCodes = (size: number, vector: Vector): CodeVector => {
  if (vector.type === "code") return vector
  if (vector.type !== "condition") throw new Error("A breakdown reads a code, a text, a reference or a condition.")
  const into = dictionary()
  const [yes, no] = [into.numberOf("true"), into.numberOf("false")]
  const codes = new Uint8Array(size)
  for (let row = 0; row < size; row++) codes[row] = has(vector.t, row) ? yes : has(vector.f, row) ? no : 0
  return { type: "code", codes, dictionary: into }
}

/** Calls for every row that is taken: its cell, and the row. Cells count up as they first occur. */
const eachRow = (
  taking: Taking,
  where: Bits | undefined,
  chains: Int32Array,
  keys: CodeVector | undefined,
  visit: (cell: number, row: number) => void
): ReadonlyArray<number> => {
  const { atomCount, atoms, mask } = taking
  const { size } = taking.scope.frame
  const rows = mask === undefined ? where : where === undefined ? mask : and(mask, where)
  const keyCount = keys === undefined ? 1 : keys.dictionary.texts.length
  const dense = new Map<number, number>()
  const cells: Array<number> = []
  let lastCode = -1
  let lastCell = -1
  const one = (row: number): void => {
    const atom = atoms === undefined ? 0 : (atoms[row] as number)
    const chain = chains[row] as number
    if (atom === -1 || chain === 0) return
    const code = (chain * atomCount + atom) * keyCount + (keys === undefined ? 0 : (keys.codes[row] as number))
    if (code !== lastCode) {
      let cell = dense.get(code)
      if (cell === undefined) {
        cell = cells.length
        cells.push(code)
        dense.set(code, cell)
      }
      lastCode = code
      lastCell = cell
    }
    visit(lastCell, row)
  }
  if (rows === undefined) for (let row = 0; row < size; row++) one(row)
  else {
    for (let word = 0; word < rows.length; word++) {
      let rest = rows[word] as number
      while (rest !== 0) {
        one((word << 5) + 31 - Math.clz32(rest & -rest))
        rest &= rest - 1
      }
    }
  }
  return cells
}

/** Calls for every row that the aggregate takes in the cells of a place, with the period's atoms and the breakdown value. */
export const rowsOf = (
  taking: Taking,
  aggregate: RowAggregate,
  by: By | undefined,
  cell: { readonly place: string; readonly period: Taking["periods"][number]; readonly key: string | null | undefined },
  visit: (row: number) => void
): void => {
  const { scope } = taking
  const { frame, reading } = scope
  const places = reading.places()
  const where = aggregate.where === undefined ? undefined : readCondition(scope, aggregate.where).t
  const chains = places.chainsOf(scope)
  const keys = by === undefined ? undefined : asCodes(frame.size, read(scope, by.expr))
  const key = keys === undefined ? 0 : cell.key === null ? 0 : keys.dictionary.find(cell.key ?? "")
  const isThere = present(scope, aggregate)
  eachRow(taking, where, chains, keys, (_, row) => {
    const atom = taking.atoms === undefined ? 0 : (taking.atoms[row] as number)
    if (atom < cell.period.from || atom >= cell.period.to) return
    if (keys !== undefined && cell.key !== undefined && keys.codes[row] !== key) return
    if (isThere(row) && places.chain(chains[row] as number).includes(cell.place)) visit(row)
  })
}

/** Whether a row has what is aggregated: rows without a value do not count. */
const present = (scope: Scope, aggregate: RowAggregate): ((row: number) => boolean) => {
  if (aggregate.kind === "count") return () => true
  if (aggregate.kind === "distinct") {
    const { codes } = readCodes(scope, aggregate.of)
    return (row) => codes[row] !== 0
  }
  const values = readNumbers(scope, aggregate.of)
  return (row) => !Number.isNaN(values[row])
}

/** A cell on its way up: what was found in one atom, chain and key. */
interface Cell {
  readonly index: number
  readonly atom: number
  readonly chain: number
  readonly key: number
}

/** Merges cells into those asked for: for every period and place and key, the cells that belong to it. */
const up = (
  taking: Taking,
  cells: ReadonlyArray<number>,
  keys: CodeVector | undefined,
  asked: ReadonlySet<string>,
  give: (place: string, period: Period, key: string | null | undefined, members: ReadonlyArray<Cell>) => void
): void => {
  const places = taking.scope.reading.places()
  const keyCount = keys === undefined ? 1 : keys.dictionary.texts.length
  const groups = new Map<string, { place: string; period: Period; key: number; members: Array<Cell> }>()
  for (const [index, code] of cells.entries()) {
    const key = code % keyCount
    const rest = (code - key) / keyCount
    const atom = rest % taking.atomCount
    const chain = (rest - atom) / taking.atomCount
    const cell: Cell = { index, atom, chain, key }
    for (const place of places.chain(chain)) {
      if (!asked.has(place)) continue
      for (const [at, { from, period, to }] of taking.periods.entries()) {
        if (atom < from || atom >= to) continue
        const id = `${place}\u0000${at}\u0000${key}`
        const group = groups.get(id)
        if (group === undefined) groups.set(id, { place, period, key, members: [cell] })
        else group.members.push(cell)
      }
    }
  }
  for (const { key, members, period, place } of groups.values()) {
    const text = keys === undefined ? undefined : key === 0 ? null : (keys.dictionary.texts[key] as string)
    give(place, period, text, members)
  }
}

const grow = (array: Float64Array<ArrayBuffer>, size: number): Float64Array<ArrayBuffer> => {
  if (size < array.length) return array
  const bigger = new Float64Array(Math.max(size + 1, array.length * 2))
  bigger.set(array)
  return bigger
}

/** Evaluates one aggregate over one taking. */
export const fold = (
  taking: Taking,
  aggregate: RowAggregate,
  by: By | undefined,
  asked: ReadonlySet<string>,
  give: Give
): void => {
  const { scope } = taking
  const { frame, reading } = scope
  const where = aggregate.where === undefined ? undefined : readCondition(scope, aggregate.where).t
  const chains = reading.places().chainsOf(scope)
  const keys = by === undefined ? undefined : asCodes(frame.size, read(scope, by.expr))
  const readBy = [aggregate.where, "of" in aggregate ? aggregate.of : undefined].filter((one) => one !== undefined)
  const bits = qualifiers(scope, readBy)
  let qualifierBits = new Float64Array(256)
  const note = (cell: number, row: number): void => {
    if (bits === undefined) return
    qualifierBits = grow(qualifierBits, cell)
    qualifierBits[cell] = (qualifierBits[cell] as number) | (bits[row] as number)
  }
  const qualifiersOf = (members: ReadonlyArray<Cell>): number =>
    members.reduce((all, { index }) => all | ((qualifierBits[index] as number | undefined) ?? 0), 0)
  switch (aggregate.kind) {
    case "count": {
      let counts = new Float64Array(256)
      const cells = eachRow(taking, where, chains, keys, (cell, row) => {
        if (cell >= counts.length) counts = grow(counts, cell)
        counts[cell] = (counts[cell] as number) + 1
        if (bits !== undefined) note(cell, row)
      })
      up(taking, cells, keys, asked, (place, period, key, members) => {
        const value = members.reduce((total, { index }) => total + (counts[index] as number), 0)
        give(place, period, key, { kind: "count", value, qualifiers: qualifiersOf(members) })
      })
      return
    }
    case "sum":
    case "min":
    case "max": {
      const { kind } = aggregate
      const values = readNumbers(scope, aggregate.of)
      const best: Array<number | undefined> = []
      const join = (a: number | undefined, b: number): number =>
        a === undefined ? b : kind === "sum" ? addExactly(a, b) : kind === "min" ? Math.min(a, b) : Math.max(a, b)
      const cells = eachRow(taking, where, chains, keys, (cell, row) => {
        const value = values[row] as number
        if (Number.isNaN(value)) return
        best[cell] = join(best[cell], value)
        note(cell, row)
      })
      up(taking, cells, keys, asked, (place, period, key, members) => {
        let value: number | undefined
        for (const { index } of members) {
          const found = best[index]
          if (found !== undefined) value = join(value, found)
        }
        if (value === undefined) return
        give(place, period, key, { kind, value, qualifiers: qualifiersOf(members) })
      })
      return
    }
    case "distinct": {
      const values = readCodes(scope, aggregate.of)
      const sets: Array<Set<number>> = []
      const cells = eachRow(taking, where, chains, keys, (cell, row) => {
        const value = values.codes[row] as number
        if (value === 0) return
        const known = sets[cell]
        if (known === undefined) sets[cell] = new Set([value])
        else known.add(value)
        note(cell, row)
      })
      up(taking, cells, keys, asked, (place, period, key, members) => {
        const found = new Set<string>()
        for (const { index } of members) {
          for (const value of sets[index] ?? []) found.add(values.dictionary.texts[value] as string)
        }
        if (found.size === 0) return
        give(place, period, key, { kind: "distinct", values: found, qualifiers: qualifiersOf(members) })
      })
      return
    }
    case "percentile": {
      const { d, n } = aggregate
      const values = readNumbers(scope, aggregate.of)
      const lists: Array<Array<number>> = []
      const cells = eachRow(taking, where, chains, keys, (cell, row) => {
        const value = values[row] as number
        if (Number.isNaN(value)) return
        const known = lists[cell]
        if (known === undefined) lists[cell] = [value]
        else known.push(value)
        note(cell, row)
      })
      up(taking, cells, keys, asked, (place, period, key, members) => {
        const found = members.flatMap(({ index }) => lists[index] ?? [])
        if (found.length === 0) return
        give(place, period, key, { kind: "percentile", n, d, values: found, qualifiers: qualifiersOf(members) })
      })
    }
  }
}
