/**
 * Rows come and go, and the figures with them. What a row contributes is not stored: it is read again to take it back, among the very
 * rows it was added among.
 */
import { Feed } from "../../collection/Feed.ts"
import { needs } from "../../measure/Measure.ts"
import type { PlaceTree } from "../PlaceTree.ts"
import type { Plan } from "../Plan.ts"
import type { Books } from "./Books.ts"
import * as Chains from "./Chains.ts"
import { type Exchange, nobody } from "./exchanges.ts"
import { noDay } from "./FieldColumn.ts"
import { Figures } from "./Figures.ts"
import { type ChangedCell, Marks } from "./Marks.ts"
import { moment } from "./Moment.ts"
import type { Held } from "./Packed.ts"
import { index, type Reached, reach, standsAlone } from "./reach.ts"
import type { Shelf } from "./Shelf.ts"

export class Counting {
  readonly books: Books
  readonly marks = new Marks()
  figures: Figures
  tree: PlaceTree | undefined
  /** Cells do not follow from the rows at the moment: all has to be counted again. */
  isStale = true
  /** The collections whose rows matter: those that are counted, referred to, tallied, or say which place is where. */
  readonly reads: ReadonlySet<string>
  private readonly numbers: ReadonlyMap<string, number>
  private readonly ids: ReadonlyArray<string>
  private readonly isTree = new Set<string>()
  /** Collections whose rows are read for themselves only, by the number of their shelf. */
  private readonly isAlone: ReadonlyArray<boolean>
  private readonly at = moment()

  constructor(books: Books, plan: Plan) {
    this.books = books
    this.numbers = new Map(plan.places.map((place, number) => [place, number]))
    this.figures = new Figures(books, plan, this.numbers, this.marks)
    const { collections } = books.registry
    this.ids = [...collections.keys()]
    for (const collection of collections.values()) {
      if (collection.tree === undefined) continue
      this.isTree.add(collection.id)
      books.read(collection, collection.tree.parent)
      books.read(collection, collection.tree.level)
      if (collection.fields.name !== undefined) books.shelf(collection.id).layout.column("name")
    }
    index(books)
    this.reads = new Set([
      Feed.id,
      ...this.isTree,
      ...plan.requests.flatMap((request) => needs(request.aggregate)),
      ...books.follows.keys(),
      ...books.tallies.keys()
    ])
    const alone: Array<boolean> = []
    for (const id of this.ids) alone[books.shelf(id).number] = standsAlone(books, id) && !this.isTree.has(id)
    this.isAlone = alone
  }

  /** Counts everything from the rows; gives the cells of breakdowns that were there before. */
  rebuild(plan: Plan, treeOn: Parameters<typeof Chains.make>[3]): ReadonlyArray<ChangedCell> {
    const { books, ids } = this
    const before = [...this.figures.brokenDown()]
    for (const lookups of books.lookups.values()) for (const { rows } of lookups.values()) rows.clear()
    this.tree = Chains.treeOf(books)
    books.chains = Chains.make(books, this.tree, this.numbers, treeOn)
    this.marks.isIdle = true
    this.figures = new Figures(books, plan, this.numbers, this.marks)
    this.figures.begin()
    for (const id of ids) {
      const shelf = books.shelf(id)
      for (const row of shelf.layout.rows()) {
        shelf.layout.setState(row, "there")
        this.lookUp(id, row, 1)
      }
    }
    for (const id of ids) {
      const shelf = books.shelf(id)
      for (const row of shelf.layout.rows()) this.enter(shelf, row)
    }
    this.marks.isIdle = false
    this.isStale = false
    return before
  }

  readonly exchange: Exchange = (shelf, out, into) => {
    if (this.isStale) this.swap(shelf, out, into)
    else if (this.isAlone[shelf.number]) {
      if (out !== nobody && into !== nobody && this.figures.isFree(shelf)) {
        this.swap(shelf, out, into)
        this.figures.exchange(shelf, out, into)
        shelf.layout.setState(into, "counts")
        return shelf.layout.release(out)
      }
      if (out !== nobody) this.leave(shelf, out)
      this.swap(shelf, out, into)
      if (into !== nobody) this.enter(shelf, into)
    } else this.exchangeAmong(shelf, out, into)
    if (out !== nobody) shelf.layout.release(out)
  }

  /** The same for a row that others are read with: they leave before, and come back after. */
  private exchangeAmong(shelf: Shelf, out: Held, into: Held): void {
    const reached = this.reachedBy(shelf, out, into)
    if (reached === undefined) {
      this.isStale = true
      return this.swap(shelf, out, into)
    }
    const { id } = shelf.layout.collection
    const before = reached.filter(([of, row]) => row !== into || of !== id)
    const after = reached.filter(([of, row]) => row !== out || of !== id)
    const was = this.signature(before)
    for (const [of, row] of before) this.leave(this.books.shelf(of), row)
    for (const [of, row] of before) this.lookUp(of, row, -1)
    this.swap(shelf, out, into)
    if (this.signature(after) !== was) {
      this.isStale = true
      return
    }
    for (const [of, row] of after) this.lookUp(of, row, 1)
    for (const [of, row] of after) this.enter(this.books.shelf(of), row)
  }

  /** Both rows are there while it is looked up what they reach. */
  private reachedBy(shelf: Shelf, out: Held, into: Held): Reached | undefined {
    const { id } = shelf.layout.collection
    if (into !== nobody) shelf.add(into)
    const found = reach(
      this.books,
      [out, into].filter((row) => row !== nobody).map((row) => [id, row])
    )
    if (into !== nobody) shelf.remove(into)
    return found
  }

  private swap(shelf: Shelf, out: Held, into: Held): void {
    if (out !== nobody && into !== nobody) shelf.replace(out, into)
    else if (out !== nobody) shelf.remove(out)
    else shelf.add(into)
  }

  private enter(shelf: Shelf, row: Held): void {
    this.figures.change(shelf, row, 1)
    shelf.layout.setState(row, "counts")
  }

  private leave(shelf: Shelf, row: Held): void {
    shelf.layout.setState(row, "there")
    this.figures.change(shelf, row, -1)
  }

  private lookUp(collection: string, row: Held, weight: number): void {
    const lookups = this.books.lookups.get(collection)
    if (lookups === undefined) return
    const { at } = this
    for (const { day, rows, value } of lookups.values()) {
      at.today = noDay
      at.today = (day(row, at) as number | undefined) ?? noDay
      if (weight > 0) rows.add(value(row, at), row)
      else rows.remove(value(row, at), row)
    }
  }

  /** What the rows say about the tree of places. */
  private signature(rows: Reached): string {
    const places = rows.filter(([id]) => this.isTree.has(id))
    return places.length === 0
      ? ""
      : JSON.stringify(places.map(([id, row]) => JSON.stringify(Chains.placeRow(this.books, id, row))).sort())
  }
}
