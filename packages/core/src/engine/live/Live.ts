/**
 * The KPIs of a plan, kept exact while rows come, change and go and the days pass.
 *
 *   change ──► rows it reaches (referring, tallying) ── taken back ──► row exchanged ── added again ──► cells touched
 *   day    ──► periods that move ── rows that are due ── taken back, added again ──► cells touched
 */
import { Feed } from "../../collection/Feed.ts"
import { needs } from "../../measure/Measure.ts"
import type { Registry } from "../../plugin/Registry.ts"
import { type LocalDate, toEpochDay } from "../../time/LocalDate.ts"
import * as Period from "../../time/Period.ts"
import * as Zone from "../../time/Zone.ts"
import * as Plan from "../Plan.ts"
import type * as Table from "../Table.ts"
import * as Books from "./Books.ts"
import { Counting } from "./Counting.ts"
import { compile } from "./compile.ts"
import { exchanges, nobody, type RowChange } from "./exchanges.ts"
import { Changed, type ChangedCell } from "./Marks.ts"

export type { ChangedCell } from "./Marks.ts"

export interface Live {
  readonly registry: Registry
  /** The plan as of the day it was last advanced to. */
  readonly plan: () => Plan.Plan
  /** The collections whose rows matter; changes of others touch nothing, and are not kept. */
  readonly reads: ReadonlySet<string>
  /** Takes changes in, in order, without counting yet: all is counted when it is next asked for. For what is there at the start. */
  readonly load: (changes: ReadonlyArray<RowChange>) => void
  /**
   * Takes changes in, in order, and tells which cells they touched, each once; read it before the next change. The caller vouches that
   * the rows fit their collections.
   */
  readonly apply: (changes: ReadonlyArray<RowChange>) => Iterable<ChangedCell>
  /** Lets the periods that are not over reach up to this day. */
  readonly advance: (to: LocalDate) => Iterable<ChangedCell>
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
  const counting = new Counting(books, plan)
  const { marks } = counting
  let places: ReadonlyMap<string, Table.Place> | undefined
  /** All totals may be others, and these cells with them. */
  let isAnew = false
  let outdated: ReadonlyArray<ChangedCell> = []
  /** Collections whose declarations changed. */
  const declared = new Set<string>()

  const everywhere = (collection?: string, some = plan.places): ReadonlyArray<ChangedCell> =>
    plan.requests
      .filter((request) => collection === undefined || needs(request.aggregate).includes(collection))
      .flatMap(({ id, periods }) =>
        periods.flatMap((period) =>
          some.map((place) => ({ request: id, place, period: Period.key(period), key: undefined }))
        )
      )

  const rebuild = (): void => {
    isAnew = true
    places = undefined
    outdated = counting.rebuild(plan)
  }
  const fixTree = (): void => {
    counting.treeOn = plan.tree === "now" ? lastDay(plan) : undefined
  }
  fixTree()

  /** What a table says of a place. */
  const placeIn = (tree: typeof counting.tree, id: string, on: LocalDate): Table.Place => {
    const version = tree?.version(id, on)
    return { id, name: version?.name ?? id, level: version?.level ?? "", chain: tree?.chain(id, on) ?? [id] }
  }

  /** Places of the plan that are called something else now, or have others above them, though no row of theirs moved. */
  const renamed = (): ReadonlyArray<string> => {
    const { tree, treeBefore } = counting
    if (treeBefore === undefined) return []
    counting.treeBefore = undefined
    places = undefined
    const on = lastDay(plan)
    const text = (of: typeof tree, id: string): string => JSON.stringify(placeIn(of, id, on))
    return plan.places.filter((id) => text(treeBefore, id) !== text(tree, id))
  }

  const take = (changes: ReadonlyArray<RowChange>): void => {
    for (let index = 0; index < changes.length; index++) {
      const change = changes[index] as RowChange
      if (!counting.reads.has(change.collection)) continue
      const shelf = books.shelf(change.collection)
      exchanges(books.names, shelf, change, change.collection === Feed.id ? declare : counting.exchange)
    }
  }
  const declare: typeof counting.exchange = (shelf, out, into) => {
    const { read } = shelf.layout.column("collection")
    for (const row of [out, into]) if (row !== nobody) declared.add(books.names.text(read(row) as number))
    counting.exchange(shelf, out, into)
  }

  const open = (): void => {
    marks.begin()
    outdated = []
    isAnew = false
    if (declared.size > 0) declared.clear()
  }

  const close = (): Iterable<ChangedCell> => {
    const { kept } = counting.figures
    const others = renamed()
    if (!isAnew && declared.size === 0 && others.length === 0 && !kept.hasTurned) return new Changed(marks)
    const turned = [
      ...everywhere(undefined, others),
      ...kept.turned().flatMap(({ collection, place }) => everywhere(collection, [plan.places[place] as string])),
      ...[...declared].flatMap((collection) => everywhere(collection))
    ]
    if (!isAnew && turned.length === 0) return new Changed(marks)
    const some = isAnew
      ? [...outdated, ...marks.each(), ...counting.figures.brokenDown()].filter((cell) => cell.key !== undefined)
      : [...marks.each(), ...turned]
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
      counting.isStale = true
      throw cause
    }
  }

  /** Whether counting single rows would be more work than counting all afterwards. */
  const isMost = (changes: ReadonlyArray<RowChange>): boolean => {
    let coming = 0
    for (let index = 0; index < changes.length; index++) coming += rowCount(changes[index] as RowChange)
    if (coming <= many) return false
    let there = 0
    for (const id of registry.collections.keys()) there += books.shelf(id).size
    return coming > there
  }

  return {
    registry,
    plan: () => plan,
    reads: counting.reads,
    load: (changes) => {
      counting.isStale = true
      take(changes)
    },
    apply: (changes) => {
      try {
        open()
        if (isMost(changes)) counting.isStale = true
        take(changes)
        if (counting.isStale) rebuild()
        return close()
      } catch (cause) {
        counting.isStale = true
        throw cause
      }
    },
    advance: (to) =>
      attempt(() => {
        open()
        const before = lastDay(plan)
        plan = planOn(registry, plan, to)
        fixTree()
        places = undefined
        const isOtherTree = lastDay(plan) !== before && books.chains.isDated
        const { figures, isStale } = counting
        if (isStale || (isOtherTree && plan.tree === "now") || !figures.retarget(plan)) rebuild()
        else if (isOtherTree) isAnew = true
        return close()
      }),
    table: () =>
      attempt(() => {
        if (counting.isStale) {
          rebuild()
          counting.figures.kept.turned()
        }
        const { figures, tree } = counting
        const on = lastDay(plan)
        places ??= new Map(plan.places.map((id) => [id, placeIn(tree, id, on)]))
        return {
          places,
          get: (cell) => figures.state(cell.request, cell.place, cell.period, cell.key),
          keys: (request, place, period) => figures.keys(request, place, period),
          isFed: (collection, place) => figures.kept.isKept(collection, place, toEpochDay(on))
        }
      })
  }
}
