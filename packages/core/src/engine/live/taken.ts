/** Which rows a tally takes: read one by one where they are few, or found in order. */
import type { Collection } from "../../collection/Collection.ts"
import type { Expr, Tally } from "../../expr/Expr.ts"
import { Bag, Entries } from "./Bag.ts"
import { type Books, collectionOf, type Lookup, type Near, remember, typeOf } from "./Books.ts"
import { edgesOfAll, type Since, tallied } from "./edges.ts"
import { never, noDay } from "./FieldColumn.ts"
import { dayReader } from "./fields.ts"
import { followsPeriod } from "./followsPeriod.ts"
import { type Moment, moment, note, noteDay, type Reader } from "./Moment.ts"
import type { Held } from "./Packed.ts"
import { Index } from "./Shelf.ts"

/** When a row of the collection happened, or began. */
export const timeOf = (collection: Collection, named: Expr | undefined): Expr =>
  named ?? { op: "field", path: [collection.time ?? "validFrom"] }

/** Reads something of a row on another day, and comes back. */
export const onDay = <A>(moment: Moment, day: number, read: () => A): A => {
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
    value: books.read(other, expr.via),
    bags: new Map()
  }))
}

/** Tells of every row that the tally takes, with its day. */
type Take = (key: unknown, row: Held, moment: Moment, tell: (one: Held, day: number) => void) => void

/** The entries of a bag that the tally takes; the same object every time. */
interface Run {
  entries: Entries
  first: number
  end: number
}

/** `undefined` where the rows are few, or read differently each time. */
type Running = (key: unknown, row: Held, moment: Moment) => Run | undefined

interface Taken {
  readonly key: Reader
  readonly take: Take
  /** The rows in order, with a value that is read in each on its own day; values of the same name are the same. */
  readonly run: (name: unknown, value: Reader) => Running
}

/** Where the day of a tallied row tells whom it matters to. */
const nearOf = (books: Books, collection: Collection, expr: Tally, since: Since | undefined): Near | undefined => {
  const other = collectionOf(books.registry, expr.collection)
  const time = timeOf(other, expr.time)
  if ((other.kind === "register" && expr.time === undefined) || time.op !== "field" || time.path.length > 1)
    return undefined
  const { day } = lookupFor(books, other, expr)
  const { layout } = books.shelf(other.id)
  if (since === undefined) return expr.window.within === "period" ? { layout, day, since: undefined } : undefined
  const isExact = [typeOf(books, other, time), typeOf(books, collection, since.day)].every((type) => type === "instant")
  return isExact ? undefined : { layout, day, since: dayReader(books, collection, since.day) }
}

export const taken = (books: Books, collection: Collection, expr: Tally, since: Since | undefined): Taken => {
  const other = collectionOf(books.registry, expr.collection)
  const { layout } = books.shelf(other.id)
  const { equals, via, window } = expr
  const { inner } = remember(books.tallies, other.id, since?.edge ?? tallied(collection.id, expr), () => ({
    outer: collection.id,
    equals,
    via,
    inner: new Set(),
    near: nearOf(books, collection, expr, since)
  }))
  for (const edge of edgesOfAll(other, [via, expr.time, expr.where, expr.value])) inner.add(edge)
  const lookup = lookupFor(books, other, expr)
  const time = timeOf(other, expr.time)
  const timeType = typeOf(books, other, time)
  const where = expr.where === undefined ? undefined : books.read(other, expr.where)
  const byValidity = other.kind === "register" && expr.time === undefined
  const { within } = window
  const edge = within === "before" || within === "after" ? window.of : undefined
  const exact = edge !== undefined && timeType === "instant" && typeOf(books, collection, edge) === "instant"
  const limitOf =
    edge === undefined ? undefined : exact ? books.read(collection, edge) : dayReader(books, collection, edge)
  const timeAt = exact ? books.read(other, time) : lookup.day
  const take: Take = (key, row, moment, tell) => {
    const limit = limitOf?.(row, moment) as number | undefined
    for (const one of lookup.rows.get(key)) {
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
  const isSettled =
    !(byValidity && (within === "so-far" || within === "period")) &&
    ![via, time, expr.where, expr.value].some((one) => one !== undefined && followsPeriod(one))
  const bag = (name: unknown, value: Reader): Bag => {
    const key = JSON.stringify([exact ? "exact" : edge !== undefined, expr.where, name])
    const known = lookup.bags.get(key)
    if (known !== undefined) return known
    const at = moment()
    const made = new Bag(lookup.rows, (row) => {
      at.today = noDay
      const day = lookup.day(row, at) as number | undefined
      at.today = day ?? noDay
      if (where !== undefined && where(row, at) !== true) return undefined
      const when = (edge === undefined ? day : timeAt(row, at)) as number | undefined
      return {
        row,
        time: when ?? Number.NEGATIVE_INFINITY,
        value: (value(row, at) as number | undefined) ?? Number.NaN
      }
    })
    lookup.bags.set(key, made)
    return made
  }
  const run = (name: unknown, value: Reader): Running => {
    if (!isSettled) return () => undefined
    const own = bag(name, value)
    const found: Run = { entries: new Entries(), first: 0, end: 0 }
    return (key, row, moment) => {
      const entries = own.get(key)
      if (entries === undefined) return undefined
      found.entries = entries
      found.first = within === "ever" ? 0 : entries.from(-Number.MAX_VALUE)
      found.end = entries.all.length
      switch (within) {
        case "ever":
          break
        case "so-far":
          if (moment.moves) noteNext(entries, moment)
          found.end = entries.from(moment.today + 1)
          break
        case "period":
          if (moment.rolls) noteNext(entries, moment)
          found.first = entries.from(moment.start)
          found.end = entries.from(moment.end)
          break
        default: {
          const limit = limitOf?.(row, moment) as number | undefined
          if (limit === undefined) found.end = found.first
          else if (within === "before") found.end = entries.from(limit)
          else found.first = entries.from(limit + 1)
        }
      }
      return found
    }
  }
  return { key: books.read(collection, equals), take, run }
}

/** Rows that are not in the period yet will be. */
const noteNext = (entries: Entries, moment: Moment): void => {
  const next = entries.all[entries.from(moment.end)]
  if (next !== undefined) note(moment, next.time)
}
