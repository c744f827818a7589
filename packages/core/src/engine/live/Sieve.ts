/** Finds the members whose conditions hold for a row, without reading them one by one. */
import type { Collection } from "../../collection/Collection.ts"
import type { Expr } from "../../expr/Expr.ts"
import type { Books } from "./Books.ts"
import { Facet, type Look, look, nameOf } from "./Facet.ts"
import type { Moment, Reader } from "./Moment.ts"
import type { Held } from "./Packed.ts"

const conjuncts = (where: Expr | undefined): ReadonlyArray<Expr> =>
  where === undefined ? [] : where.op === "and" ? where.all.flatMap(conjuncts) : [where]

export class Sieve<A> {
  readonly members: ReadonlyArray<A>
  /** All members as bits, and those that are left for the row at hand. */
  private readonly full: Int32Array
  private readonly words: Int32Array
  private readonly facets: ReadonlyArray<Facet>
  /** By member: what is left to be read of its condition. */
  private readonly rest: ReadonlyArray<ReadonlyArray<Reader>>
  private readonly found: Array<A> = []

  constructor(
    books: Books,
    collection: Collection,
    all: ReadonlyArray<{ readonly where: Expr | undefined; readonly member: A }>
  ) {
    this.members = all.map((one) => one.member)
    this.full = new Int32Array(Math.ceil(all.length / 32))
    this.words = this.full.slice()
    for (let member = 0; member < all.length; member++) {
      this.full[member >> 5] = (this.full[member >> 5] as number) | (1 << (member & 31))
    }
    const looks = new Map<string, Array<{ readonly look: Look; readonly member: number; readonly holds: Reader }>>()
    this.rest = all.map(({ where }, member) =>
      conjuncts(where).flatMap((condition) => {
        const holds = books.read(collection, condition)
        const found = look(books, collection, condition)
        if (found === undefined) return [holds]
        const name = nameOf(found)
        const alike = looks.get(name)
        if (alike === undefined) looks.set(name, [{ look: found, member, holds }])
        else alike.push({ look: found, member, holds })
        return []
      })
    )
    this.facets = [...looks.values()].map(
      (some) =>
        new Facet(
          books,
          collection,
          some.map((one) => one.look),
          some,
          this.words.length
        )
    )
  }

  /** The members that hold for the row; the array is the same every time. */
  sift(row: Held, at: Moment): ReadonlyArray<A> {
    const { facets, found, full, members, rest, words } = this
    found.length = 0
    words.set(full)
    for (let facet = 0; facet < facets.length; facet++) (facets[facet] as Facet).strike(words, row, at)
    for (let word = 0; word < words.length; word++) {
      for (let bits = words[word] as number; bits !== 0; bits &= bits - 1) {
        const member = (word << 5) + 31 - Math.clz32(bits & -bits)
        if (holdAll(rest[member] as ReadonlyArray<Reader>, row, at)) found.push(members[member] as A)
      }
    }
    return found
  }
}

const holdAll = (all: ReadonlyArray<Reader>, row: Held, at: Moment): boolean => {
  for (let index = 0; index < all.length; index++) if ((all[index] as Reader)(row, at) !== true) return false
  return true
}
