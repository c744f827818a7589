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
import type { Reason } from "./Reason.ts"
import { index, type Reached, reach, standsAlone } from "./reach.ts"
import type { Shelf } from "./Shelf.ts"

export class Counting {
  readonly books: Books
  readonly marks = new Marks()
  figures: Figures
  tree: PlaceTree | undefined
  /** The tree as it was, where names, levels or places without rows changed since somebody looked. */
  treeBefore: PlaceTree | undefined
  /** Fixes the day of the tree. */
  treeOn: Parameters<typeof Chains.make>[3]
  /** Cells do not follow from the rows at the moment: all has to be counted again. */
  isStale = true
  /** The collections whose rows matter: those that are counted, referred to, tallied, or say which place is where. */
  readonly reads: ReadonlySet<string>
  private readonly numbers: ReadonlyMap<string, number>
  private readonly ids: ReadonlyArray<string>
  private readonly isTree = new Set<string>()
  /** Collections whose rows are read for themselves only, by the number of their shelf. */
  private readonly isAlone: ReadonlyArray<boolean>
  private readonly lookedUp = new Map<Reason, boolean>()
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
  rebuild(plan: Plan): ReadonlyArray<ChangedCell> {
    const { books, ids } = this
    const before = [...this.figures.brokenDown()]
    for (const lookups of books.lookups.values()) {
      for (const { bags, rows } of lookups.values()) {
        rows.clear()
        for (const bag of bags.values()) bag.clear()
      }
    }
    this.tree = Chains.treeOf(books)
    this.treeBefore = undefined
    books.chains = Chains.make(books, this.tree, this.numbers, this.treeOn)
    this.marks.isIdle = true
    this.figures = new Figures(books, plan, this.numbers, this.marks)
    this.figures.begin()
    for (const id of ids) {
      const shelf = books.shelf(id)
      for (const row of shelf.layout.rows()) {
        shelf.layout.setState(row, "there")
        this.lookUp(shelf, row, 1)
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
    const before = reached.filter((one) => one.row !== into || one.shelf !== shelf)
    const after = reached.filter((one) => one.row !== out || one.shelf !== shelf)
    const was = this.signature(before)
    for (const one of before) this.reread(one, -1)
    for (const one of before) if (this.isLookedUp(one)) this.lookUp(one.shelf, one.row, -1)
    this.swap(shelf, out, into)
    if (this.signature(after) !== was && !this.replant()) {
      this.isStale = true
      return
    }
    for (const one of after) if (this.isLookedUp(one)) this.lookUp(one.shelf, one.row, 1)
    for (const one of after) this.reread(one, 1)
  }

  /** Takes the tree as it is now; `false` where a row's place now lies elsewhere, or other places owe something. */
  private replant(): boolean {
    const { books, tree } = this
    this.tree = Chains.treeOf(books)
    this.treeBefore ??= tree
    const { answers } = books.chains
    books.chains = Chains.make(books, this.tree, this.numbers, this.treeOn)
    this.figures.kept.forget()
    return books.chains.agree(answers)
  }

  /** Both rows are there while it is looked up what they reach. */
  private reachedBy(shelf: Shelf, out: Held, into: Held): ReadonlyArray<Reached> {
    if (into !== nobody) shelf.add(into)
    const changed = [out, into].filter((row) => row !== nobody)
    const found = reach(this.books, shelf, changed)
    if (into !== nobody) shelf.remove(into)
    return found
  }

  private swap(shelf: Shelf, out: Held, into: Held): void {
    if (out !== nobody && into !== nobody) shelf.replace(out, into)
    else if (out !== nobody) shelf.remove(out)
    else shelf.add(into)
  }

  private reread(reached: Reached, weight: number): void {
    const { reason, row, shelf } = reached
    if (reason === undefined) return weight < 0 ? this.leave(shelf, row) : this.enter(shelf, row)
    const reread = this.figures.readOver(shelf, reason)
    if (!reread.isOwed) return this.figures.reread(reached, weight, reread)
    if (weight < 0) shelf.layout.setState(row, "there")
    this.figures.reread(reached, weight, reread)
    if (weight > 0) shelf.layout.setState(row, "counts")
  }

  /** Whether a tally may take the row for another, or find something else in it. */
  private isLookedUp({ reason, shelf }: Reached): boolean {
    if (reason === undefined) return true
    let known = this.lookedUp.get(reason)
    if (known === undefined) {
      const tallies = [...(this.books.tallies.get(shelf.layout.collection.id)?.values() ?? [])]
      known = tallies.some(({ inner }) => reason.isAmong(inner))
      this.lookedUp.set(reason, known)
    }
    return known
  }

  private enter(shelf: Shelf, row: Held): void {
    this.figures.change(shelf, row, 1)
    shelf.layout.setState(row, "counts")
  }

  private leave(shelf: Shelf, row: Held): void {
    shelf.layout.setState(row, "there")
    this.figures.change(shelf, row, -1)
  }

  private lookUp(shelf: Shelf, row: Held, weight: number): void {
    const lookups = this.books.lookups.get(shelf.layout.collection.id)
    if (lookups === undefined) return
    const { at } = this
    for (const { bags, day, rows, value } of lookups.values()) {
      at.today = noDay
      at.today = (day(row, at) as number | undefined) ?? noDay
      const key = value(row, at)
      if (weight > 0) rows.add(key, row)
      else rows.remove(key, row)
      for (const bag of bags.values()) {
        if (weight > 0) bag.add(key, row)
        else bag.remove(key, row)
      }
    }
  }

  /** What the rows say about the tree of places. */
  private signature(rows: ReadonlyArray<Reached>): string {
    const places = rows.filter(({ shelf }) => this.isTree.has(shelf.layout.collection.id))
    const text = ({ row, shelf }: Reached): string =>
      JSON.stringify(Chains.placeRow(this.books, shelf.layout.collection.id, row))
    return places.length === 0 ? "" : JSON.stringify(places.map(text).sort())
  }
}
