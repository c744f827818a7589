/** What the rows that refer to a row say, and how sure that is. */
import type { Collection } from "../../collection/Collection.ts"
import { children, type Expr, type Tally } from "../../expr/Expr.ts"
import { resolve } from "../../expr/Type.ts"
import { type Books, collectionOf, type Lookup, remember, typeOf } from "./Books.ts"
import { never, noDay } from "./FieldColumn.ts"
import { bits as bitsOf, dayReader, readPath } from "./fields.ts"
import { type BitsReader, type Moment, note, noteDay, type Reader } from "./Moment.ts"
import type { Held } from "./Packed.ts"
import { Index } from "./Shelf.ts"

/** When a row of the collection happened, or began. */
export const timeOf = (collection: Collection, named: Expr | undefined): Expr =>
  named ?? { op: "field", path: [collection.time ?? "validFrom"] }

/** Reads something of a row on another day, and comes back. */
const onDay = <A>(moment: Moment, day: number, read: () => A): A => {
  const { moves, today } = moment
  moment.today = day
  moment.moves = false
  const found = read()
  moment.today = today
  moment.moves = moves
  return found
}

const lookupFor = (books: Books, other: Collection, expr: Tally): Lookup => {
  const time = timeOf(other, expr.time)
  return remember(books.lookups, other.id, JSON.stringify([expr.via, time]), () => ({
    rows: new Index(),
    day: dayReader(books, other, time),
    value: books.read(other, expr.via)
  }))
}

/** Tells of every row that the tally takes, with its day. */
type Take = (row: Held, moment: Moment, tell: (one: Held, day: number) => void) => void

const taken = (books: Books, collection: Collection, expr: Tally): Take => {
  const other = collectionOf(books.registry, expr.collection)
  const { layout } = books.shelf(other.id)
  const { equals: key, via } = expr
  remember(books.tallies, other.id, JSON.stringify([collection.id, key, via]), () => ({
    outer: collection.id,
    equals: key,
    via
  }))
  const lookup = lookupFor(books, other, expr)
  const equals = books.read(collection, expr.equals)
  const time = timeOf(other, expr.time)
  const timeType = typeOf(books, other, time)
  const where = expr.where === undefined ? undefined : books.read(other, expr.where)
  const byValidity = other.kind === "register" && expr.time === undefined
  const { window } = expr
  const { within } = window
  const edge = within === "before" || within === "after" ? window.of : undefined
  const exact = edge !== undefined && timeType === "instant" && typeOf(books, collection, edge) === "instant"
  const limitOf =
    edge === undefined ? undefined : exact ? books.read(collection, edge) : dayReader(books, collection, edge)
  const timeAt = exact ? books.read(other, time) : lookup.day
  return (row, moment, tell) => {
    const id = equals(row, moment)
    if (id === undefined) return
    const limit = limitOf?.(row, moment) as number | undefined
    for (const one of lookup.rows.get(id)) {
      const day = onDay(moment, noDay, () => lookup.day(one, moment)) as number | undefined
      let today = day ?? noDay
      switch (within) {
        case "ever":
          break
        case "so-far": {
          if (day === undefined) continue
          noteDay(moment, day)
          if (day > moment.today) continue
          if (byValidity) {
            const until = layout.to(one)
            if (until !== never) noteDay(moment, until)
            if (until <= moment.today) continue
            today = moment.today
          }
          break
        }
        case "period": {
          if (day === undefined) continue
          if (moment.rolls) note(moment, day)
          if (day >= moment.end) continue
          if (byValidity ? layout.to(one) <= moment.start : day < moment.start) continue
          break
        }
        default: {
          const at = onDay(moment, day ?? noDay, () => timeAt(one, moment)) as number | undefined
          if (at === undefined || limit === undefined) continue
          if (within === "before" ? at >= limit : at <= limit) continue
        }
      }
      const counts =
        where === undefined ||
        (today === moment.today ? where(one, moment) : onDay(moment, today, () => where(one, moment))) === true
      if (counts) tell(one, day ?? noDay)
    }
  }
}

export const tally = (books: Books, collection: Collection, expr: Tally): Reader => {
  const take = taken(books, collection, expr)
  if (expr.fn === "count") {
    return (row, moment) => {
      let count = 0
      take(row, moment, () => {
        count++
      })
      return count
    }
  }
  const other = collectionOf(books.registry, expr.collection)
  const value = books.read(other, expr.value ?? timeOf(other, expr.time))
  const { fn } = expr
  return (row, moment) => {
    let best: number | undefined = fn === "sum" ? 0 : undefined
    take(row, moment, (one, day) => {
      const found = onDay(moment, day, () => value(one, moment)) as number | undefined
      if (found === undefined) return
      if (fn === "sum") best = (best as number) + found
      else if (best === undefined || (fn === "first" ? found < best : found > best)) best = found
    })
    return best
  }
}

/**
 * The qualifier bits of everything that the expressions read in a row: its qualified fields, those of rows it refers to, and the rows
 * its tallies take.
 */
export const qualifiers = (books: Books, collection: Collection, exprs: ReadonlyArray<Expr>): BitsReader => {
  const own: Array<Reader> = []
  const far: Array<BitsReader> = []
  const visit = (expr: Expr): void => {
    if (expr.op === "field" && resolve(collection, expr.path)?.field?.qualified === true) {
      const read = readPath(books, collection, expr.path, bitsOf)
      if (expr.path.length === 1) own.push(read)
      else far.push((row, moment) => (read(row, moment) as number | undefined) ?? 0)
    }
    if (expr.op === "tally") {
      const take = taken(books, collection, expr)
      const other = collectionOf(books.registry, expr.collection)
      const inner = qualifiers(
        books,
        other,
        [expr.where, expr.value].filter((one) => one !== undefined)
      )
      far.push((row, moment) => {
        let bits = 0
        take(row, moment, (one, day) => {
          bits |= onDay(moment, day, () => inner(one, moment))
        })
        return bits
      })
    }
    for (const child of children(expr)) visit(child)
  }
  for (const expr of exprs) visit(expr)
  const { layout } = books.shelf(collection.id)
  return (row, moment) => {
    let bits = 0
    if (layout.anyQualifier(row) !== 0) {
      bits = layout.qualifier(row)
      for (const read of own) bits |= read(row, moment) as number
    }
    for (const read of far) bits |= read(row, moment)
    return bits
  }
}
