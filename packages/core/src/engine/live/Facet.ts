/**
 * A condition over a row's own fields mostly looks at one value, and only at where this value lies: which code it is, between which
 * limits. Rows with the same answer to this are alike for all conditions that look at this value, so each is read once for every
 * answer, and from then on looked up.
 */
import type { Collection } from "../../collection/Collection.ts"
import { children, type Expr, type Scalar } from "../../expr/Expr.ts"
import { type Books, typeOf } from "./Books.ts"
import { constant, isName } from "./compile.ts"
import { dayReader } from "./fields.ts"
import type { Moment, Reader } from "./Moment.ts"
import type { Held } from "./Packed.ts"

/** What a condition looks at: a value, or its local day, and the values at which the answer may turn. */
export interface Look {
  readonly value: Expr
  readonly byDay: boolean
  readonly limits: ReadonlyArray<Scalar>
}

/** Read from the row alone: not from others, nor from the day it is read on. */
const isOwn = (expr: Expr): boolean => {
  if (expr.op === "field") return expr.path.length === 1
  return !["today", "parameter", "has", "tally"].includes(expr.op) && children(expr).every(isOwn)
}

export const look = (books: Books, collection: Collection, condition: Expr): Look | undefined => {
  const at = (value: Expr, limits: ReadonlyArray<Scalar>, byDay: boolean): Look | undefined =>
    isOwn(value) ? { value, byDay, limits } : undefined
  const isDate = (expr: Expr): boolean => typeOf(books, collection, expr) === "date"
  switch (condition.op) {
    case "field":
      return at(condition, [], false)
    case "missing":
      return at(condition.value, [], isDate(condition.value))
    case "in":
      return at(condition.value, condition.of, isDate(condition.value))
    case "compare": {
      const { is, left, right } = condition
      const type = typeOf(books, collection, left)
      const hasOrder = type === "number" || type === "date" || type === "instant"
      if (right.op !== "literal" || !(hasOrder || (isName(type) && (is === "eq" || is === "ne")))) return undefined
      return at(left, [right.value], isDate(left) || isDate(right))
    }
    case "not":
      return look(books, collection, condition.value)
    case "and":
    case "or": {
      const [first, ...rest] = condition.all.map((one) => look(books, collection, one))
      if (first === undefined) return undefined
      const limits = [...first.limits]
      for (const one of rest) {
        if (one === undefined || nameOf(one) !== nameOf(first)) return undefined
        limits.push(...one.limits)
      }
      return { ...first, limits }
    }
    default:
      return undefined
  }
}

/** Conditions that look at the same share a facet. */
export const nameOf = ({ byDay, value }: Look): string => JSON.stringify([byDay, value])

interface Part {
  readonly member: number
  readonly holds: Reader
}

export class Facet {
  /** The byte of the record that is the answer; −1 where it has to be read. */
  readonly at: number
  /** Tells rows apart: a small number for each answer. */
  readonly answer: (row: Held, at: Moment) => number
  readonly isKnown: Uint8Array
  /** For each answer which members may hold, as bits. */
  readonly masks: Int32Array
  private readonly parts: ReadonlyArray<Part>
  private readonly words: number

  constructor(
    books: Books,
    collection: Collection,
    looks: ReadonlyArray<Look>,
    parts: ReadonlyArray<Part>,
    words: number
  ) {
    this.parts = parts
    this.words = words
    const [{ byDay, value }] = looks as readonly [Look]
    const field = value.op === "field" && !byDay ? value.path[0] : undefined
    this.at = field === undefined ? -1 : (books.shelf(collection.id).layout.column(field).byteAt ?? -1)
    const limits = [...new Set(looks.flatMap((one) => one.limits).map((one) => Number(constant(books, one, byDay))))]
    const count = this.at < 0 ? 2 * limits.length + 2 : 256
    this.isKnown = new Uint8Array(count)
    this.masks = new Int32Array(count * words)
    this.answer = between(byDay ? dayReader(books, collection, value) : books.read(collection, value), limits)
  }

  /** Reads the conditions in the first row that gives this answer. */
  learn(answer: number, row: Held, at: Moment): void {
    const { masks, words } = this
    masks.fill(-1, answer * words, (answer + 1) * words)
    for (const { holds, member } of this.parts) {
      if (holds(row, at) === true) continue
      const word = answer * words + (member >> 5)
      masks[word] = (masks[word] as number) & ~(1 << (member & 31))
    }
    this.isKnown[answer] = 1
  }
}

/** 0 for a missing value, odd numbers between the limits, even numbers on them. */
const between = (read: Reader, values: ReadonlyArray<number>): ((row: Held, at: Moment) => number) => {
  const limits = Float64Array.from(values).sort()
  return (row, at) => {
    const value = read(row, at) as number | undefined
    if (value === undefined) return 0
    let place = 0
    while (place < limits.length && (limits[place] as number) < value) place++
    return place < limits.length && limits[place] === value ? 2 * place + 2 : 2 * place + 1
  }
}
