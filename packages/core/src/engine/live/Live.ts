/**
 * The KPIs of a plan, kept exact while rows come, change and go and the days pass.
 *
 *   change ──► rows it reaches (referring, tallying) ── taken back ──► row exchanged ── added again ──► cells touched
 *   day    ──► periods that move ── rows that are due ── taken back, added again ──► cells touched
 *
 * What a row contributes is not stored: it is read again to take it back, among the very rows it was added among.
 */
import { Feed } from "../../collection/Feed.ts"
import { needs } from "../../measure/Measure.ts"
import type { Registry } from "../../plugin/Registry.ts"
import { type LocalDate, toEpochDay } from "../../time/LocalDate.ts"
import * as Period from "../../time/Period.ts"
import * as Zone from "../../time/Zone.ts"
import type { PlaceTree } from "../PlaceTree.ts"
import * as Plan from "../Plan.ts"
import type * as Table from "../Table.ts"
import * as Books from "./Books.ts"
import type { Marks } from "./Cell.ts"
import * as Chains from "./Chains.ts"
import { compile } from "./compile.ts"
import { type Exchange, exchanges, type RowChange } from "./exchanges.ts"
import { Figures } from "./Figures.ts"
import { countsAt, type Held, noDay } from "./Layout.ts"
import { moment } from "./Moment.ts"
import { index, type Reached, reach, standsAlone } from "./reach.ts"

/** A cell whose state, or whether it is reported at all, may be another than before. */
export interface ChangedCell {
  readonly request: string
  readonly place: string
  /** `Period.key` of the period. */
  readonly period: string
  /** Breakdown value; `undefined` for the total. */
  readonly key: string | null | undefined
}

export interface Live {
  readonly registry: Registry
  /** The plan as of the day it was last advanced to. */
  readonly plan: () => Plan.Plan
  /** Takes changes in, in order, and tells which cells they touched. The caller vouches that the rows fit their collections. */
  readonly apply: (changes: ReadonlyArray<RowChange>) => ReadonlyArray<ChangedCell>
  /** Lets the periods that are not over reach up to this day. */
  readonly advance: (to: LocalDate) => ReadonlyArray<ChangedCell>
  /** The states as they are now. What is read from it is good until the next change. */
  readonly table: () => Table.Table
}

/** More rows than this at once, and more than there are, are counted together when all have arrived. */
const many = 1000

const rowCount = (change: RowChange): number =>
  "rows" in change ? change.rows.length : change.op === "remove" ? change.ids.length : 1

const lastDay = (plan: Plan.Plan): LocalDate =>
  plan.spans.map((span) => Period.last(span.elapsed)).reduce((a, b) => (a > b ? a : b), "0001-01-01")

/** The same plan, with data known up to another day. */
export const planOn = (registry: Registry, plan: Plan.Plan, knownUntil: LocalDate): Plan.Plan =>
  Plan.make(registry, { ...plan, periods: plan.spans.map((span) => span.asked), knownUntil })

/** Nothing is there yet: give the rows of the store as changes. */
export const make = (registry: Registry, asked: Plan.Plan): Live => {
  let plan = asked
  const books = Books.make(registry, Zone.make(plan.zone), compile)
  const numbers = new Map(plan.places.map((place, number) => [place, number]))
  const marks: Marks = { stamp: 0, cells: [] }
  let figures = new Figures(books, plan, numbers, marks)
  let tree: PlaceTree | undefined
  let places: ReadonlyMap<string, Table.Place> | undefined
  /** Cells do not follow from the rows at the moment: all has to be counted again. */
  let isStale = true
  /** All totals may be others, and these cells with them. */
  let isAnew = false
  let outdated: Array<ChangedCell> = []
  const isTree = new Set<string>()
  for (const collection of registry.collections.values()) {
    if (collection.tree === undefined) continue
    isTree.add(collection.id)
    books.read(collection, collection.tree.parent)
    books.read(collection, collection.tree.level)
  }
  index(books)
  const alone = new Set([...registry.collections.keys()].filter((id) => standsAlone(books, id) && !isTree.has(id)))

  const lookUp = (collection: string, row: Held, weight: number): void => {
    const lookups = books.lookups.get(collection)
    if (lookups === undefined) return
    const at = moment()
    for (const { day, rows, value } of lookups.values()) {
      at.today = noDay
      at.today = (day(row, at) as number | undefined) ?? noDay
      if (weight > 0) rows.add(value(row, at), row)
      else rows.remove(value(row, at), row)
    }
  }
  const enter = (collection: string, row: Held): void => {
    figures.change(collection, row, 1)
    row[countsAt] = true
  }
  const leave = (collection: string, row: Held): void => {
    row[countsAt] = false
    figures.change(collection, row, -1)
  }

  const everywhere = (collection?: string, places = plan.places): ReadonlyArray<ChangedCell> =>
    plan.requests
      .filter((request) => collection === undefined || needs(request.aggregate).includes(collection))
      .flatMap(({ id, periods }) =>
        periods.flatMap((period) =>
          places.map((place) => ({ request: id, place, period: Period.key(period), key: undefined }))
        )
      )

  const rebuild = (): void => {
    isAnew = true
    for (const { key, period, place, request } of figures.filled()) {
      if (key !== undefined) outdated.push({ request, place, period, key })
    }
    places = undefined
    for (const lookups of books.lookups.values()) for (const { rows } of lookups.values()) rows.clear()
    tree = Chains.treeOf(books)
    books.chains = Chains.make(books, tree, numbers, plan.tree === "now" ? lastDay(plan) : undefined)
    figures = new Figures(books, plan, numbers, marks)
    figures.begin()
    const ids = [...registry.collections.keys()]
    for (const id of ids) {
      for (const row of books.shelf(id).all()) {
        row[countsAt] = false
        lookUp(id, row, 1)
      }
    }
    for (const id of ids) for (const row of books.shelf(id).all()) enter(id, row)
    isStale = false
  }

  const swap = (collection: string, { in: added, out }: Exchange): void => {
    if (out !== undefined) books.shelf(collection).remove(out)
    if (added !== undefined) books.shelf(collection).add(added)
  }

  const signature = (rows: Reached): string =>
    JSON.stringify(
      rows.flatMap(([id, row]) => (isTree.has(id) ? [JSON.stringify(Chains.placeRow(books, id, row))] : [])).sort()
    )

  /** Both rows are there while it is looked up what they reach. */
  const reachedBy = (collection: string, { in: added, out }: Exchange): Reached | undefined => {
    const shelf = books.shelf(collection)
    if (added !== undefined) shelf.add(added)
    const found = reach(
      books,
      [out, added].filter((row) => row !== undefined).map((row) => [collection, row])
    )
    if (added !== undefined) shelf.remove(added)
    return found
  }

  const exchange = (collection: string, one: Exchange): void => {
    if (isStale) return swap(collection, one)
    if (alone.has(collection)) {
      if (one.out !== undefined) leave(collection, one.out)
      swap(collection, one)
      if (one.in !== undefined) enter(collection, one.in)
      return
    }
    const reached = reachedBy(collection, one)
    if (reached === undefined) {
      isStale = true
      return swap(collection, one)
    }
    const before = reached.filter(([, row]) => row !== one.in)
    const after = reached.filter(([, row]) => row !== one.out)
    const was = signature(before)
    for (const [id, row] of before) leave(id, row)
    for (const [id, row] of before) lookUp(id, row, -1)
    swap(collection, one)
    if (signature(after) !== was) {
      isStale = true
      return
    }
    for (const [id, row] of after) lookUp(id, row, 1)
    for (const [id, row] of after) enter(id, row)
  }

  const open = (): void => {
    marks.stamp++
    marks.cells = []
    outdated = []
    isAnew = false
  }

  const turned = (declared: ReadonlySet<string>): ReadonlyArray<ChangedCell> => {
    return [
      ...figures.kept
        .turned()
        .flatMap(({ collection, place }) => everywhere(collection, [plan.places[place] as string])),
      ...[...declared].flatMap((collection) => everywhere(collection))
    ]
  }

  const close = (declared: ReadonlySet<string>): ReadonlyArray<ChangedCell> => {
    if (!isAnew && declared.size === 0 && !figures.kept.hasTurned) return marks.cells
    const more = turned(declared)
    if (!isAnew && more.length === 0) return marks.cells
    const some = isAnew
      ? [...outdated, ...marks.cells].filter((cell) => cell.key !== undefined)
      : [...marks.cells, ...more]
    const name = ({ key, period, place, request }: ChangedCell): string =>
      JSON.stringify([request, place, period, key === undefined ? 0 : key])
    const each = [...new Map(some.map((cell) => [name(cell), cell])).values()]
    return isAnew ? everywhere().concat(each) : each
  }

  /** Whatever goes wrong on the way, the cells are counted again from the rows before they are read. */
  const attempt = <A>(body: () => A): A => {
    try {
      return body()
    } catch (cause) {
      isStale = true
      throw cause
    }
  }

  return {
    registry,
    plan: () => plan,
    apply: (changes) =>
      attempt(() => {
        open()
        const declared = new Set<string>()
        let coming = 0
        for (const change of changes) coming += rowCount(change)
        if (coming > many) {
          let there = 0
          for (const id of registry.collections.keys()) there += books.shelf(id).size()
          if (coming > there) isStale = true
        }
        for (const change of changes) {
          const shelf = books.shelf(change.collection)
          const { collection } = change
          exchanges(shelf, change, (one) => {
            if (collection === Feed.id) {
              const at = shelf.layout.positions.get("collection") as number
              for (const row of [one.out, one.in]) if (row !== undefined) declared.add(row[at] as string)
            }
            exchange(collection, one)
          })
        }
        if (isStale) rebuild()
        return close(declared)
      }),
    advance: (to) =>
      attempt(() => {
        open()
        const before = lastDay(plan)
        plan = planOn(registry, plan, to)
        places = undefined
        const isOtherTree = lastDay(plan) !== before && books.chains.isDated
        if (isStale || (isOtherTree && plan.tree === "now") || !figures.retarget(plan)) rebuild()
        else if (isOtherTree) isAnew = true
        return close(new Set())
      }),
    table: () =>
      attempt(() => {
        if (isStale) rebuild()
        const on = lastDay(plan)
        places ??= new Map(
          plan.places.map((id): [string, Table.Place] => {
            const version = tree?.version(id, on)
            const chain = tree?.chain(id, on) ?? [id]
            return [id, { id, name: version?.name ?? id, level: version?.level ?? "", chain }]
          })
        )
        return {
          places,
          get: (cell) => figures.state(cell.request, cell.place, cell.period, cell.key),
          keys: (request, place, period) => figures.keys(request, place, period),
          isFed: (collection, place) => figures.kept.isKept(collection, place, toEpochDay(on))
        }
      })
  }
}
