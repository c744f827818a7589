/** Where collections are kept: how many rows of each are at or below each place of the plan, and what is declared to be kept. */
import { Feed } from "../../collection/Feed.ts"
import { type Books, collectionOf } from "./Books.ts"
import { chainReader } from "./Chains.ts"
import { type FieldColumn, noDay } from "./FieldColumn.ts"
import { dayReader } from "./fields.ts"
import { type Moment, moment, type Reader } from "./Moment.ts"
import type { Held } from "./Packed.ts"
import type { Shelf } from "./Shelf.ts"
import { timeOf } from "./taken.ts"

interface Counter {
  readonly day: Reader
  readonly chainOf: ReturnType<typeof chainReader>
  readonly counts: Int32Array
}

export class Kept {
  private readonly books: Books
  private readonly places: ReadonlyMap<string, number>
  /** Of a declaration: the collection, and the place. */
  private readonly what: FieldColumn["read"]
  private readonly where: FieldColumn["read"]
  /** By the number of the shelf. */
  private readonly counters: Array<Counter | undefined> = []
  /** What was kept where before the change, for those that may have turned. */
  private readonly before = new Map<string, { readonly shelf: Shelf; readonly place: number; readonly was: boolean }>()
  private readonly at: Moment = moment()
  private declared: ReadonlySet<string> | undefined

  constructor(books: Books, collections: Iterable<string>, places: ReadonlyMap<string, number>) {
    this.books = books
    this.places = places
    const { layout } = books.shelf(Feed.id)
    this.what = layout.column("collection").read
    this.where = layout.column("place").read
    for (const id of collections) {
      const collection = collectionOf(books.registry, id)
      this.counters[books.shelf(id).number] = {
        day: dayReader(books, collection, timeOf(collection, undefined)),
        chainOf: chainReader(books, collection),
        counts: new Int32Array(places.size)
      }
    }
  }

  change(shelf: Shelf, row: Held, weight: number): void {
    if (shelf.layout.collection.id === Feed.id) this.declared = undefined
    const counter = this.counters[shelf.number]
    if (counter === undefined) return
    const { at } = this
    at.today = noDay
    const day = counter.day(row, at) as number | undefined
    if (day === undefined) return
    at.today = day
    const { counts } = counter
    const chain = counter.chainOf(row, at)
    if (chain === undefined) return
    for (let index = 0; index < chain.asked.length; index++) {
      const place = chain.asked[index] as number
      const count = (counts[place] as number) + weight
      if (count === 0 || (weight > 0 && count === 1)) this.notice(shelf, place, counts[place] !== 0)
      counts[place] = count
    }
  }

  /** `on` is the plan's last day. */
  isKept(collection: string, place: string, on: number): boolean {
    const number = this.places.get(place)
    if (number !== undefined && this.count(this.books.shelf(collection), number) > 0) return true
    this.declared ??= this.declarations(on)
    return this.declared.has(`${collection}@${place}`)
  }

  /** The day or the tree is another: declarations are looked up again. */
  forget(): void {
    this.declared = undefined
  }

  /** Whether any may have turned. */
  get hasTurned(): boolean {
    return this.before.size > 0
  }

  /** Collections and places of which rows came first, or went last, since the last call. */
  turned(): ReadonlyArray<{ readonly collection: string; readonly place: number }> {
    const all = [...this.before.values()].filter(({ place, shelf, was }) => was !== this.count(shelf, place) > 0)
    this.before.clear()
    return all.map(({ place, shelf }) => ({ collection: shelf.layout.collection.id, place }))
  }

  private count(shelf: Shelf, place: number): number {
    return this.counters[shelf.number]?.counts[place] ?? 0
  }

  private notice(shelf: Shelf, place: number, was: boolean): void {
    const name = `${place} ${shelf.number}`
    if (!this.before.has(name)) this.before.set(name, { shelf, place, was })
  }

  private declarations(on: number): ReadonlySet<string> {
    const { chains, names } = this.books
    const kept = new Set<string>()
    const { layout } = this.books.shelf(Feed.id)
    const places = new Map<string, Array<string>>()
    for (const row of layout.rows()) {
      if (!layout.counts(row)) continue
      const place = this.where(row) as number
      const collection = names.text(this.what(row) as number)
      for (const above of chains.of(place, on).texts) kept.add(`${collection}@${above}`)
      const name = names.text(place)
      places.set(name, [...(places.get(name) ?? []), collection])
    }
    for (const asked of this.places.keys()) {
      for (const above of chains.of(names.of(asked), on).texts) {
        for (const collection of places.get(above) ?? []) kept.add(`${collection}@${asked}`)
      }
    }
    return kept
  }
}
