/** Finds the members whose conditions hold for a row, without reading them one by one. */
import type { Collection } from "../../collection/Collection.ts"
import type { Expr } from "../../expr/Expr.ts"
import type { Books } from "./Books.ts"
import { Facet, type Look, look, nameOf } from "./Facet.ts"
import type { Layout } from "./Layout.ts"
import type { Moment, Reader } from "./Moment.ts"
import type { Held } from "./Packed.ts"

const conjuncts = (where: Expr | undefined): ReadonlyArray<Expr> =>
  where === undefined ? [] : where.op === "and" ? where.all.flatMap(conjuncts) : [where]

export class Sieve {
  private readonly layout: Layout
  /** All members as bits, and those that are left for the row at hand. */
  private readonly full: Int32Array
  private readonly left: Int32Array
  private readonly facets: ReadonlyArray<Facet>
  /** By member: what is left to be read of its condition. */
  private readonly rest: ReadonlyArray<ReadonlyArray<Reader>>
  private readonly withRest: Int32Array

  constructor(books: Books, collection: Collection, members: ReadonlyArray<Expr | undefined>) {
    this.layout = books.shelf(collection.id).layout
    this.full = bitsOf(members, () => true)
    this.left = this.full.slice()
    const looks = new Map<string, Array<{ readonly look: Look; readonly member: number; readonly holds: Reader }>>()
    this.rest = members.map((where, member) =>
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
    this.withRest = bitsOf(this.rest, (some) => some.length > 0)
    this.facets = [...looks.values()].map(
      (some) =>
        new Facet(
          books,
          collection,
          some.map((one) => one.look),
          some,
          this.full.length
        )
    )
  }

  /** Those of some members that hold for the row, as bits; the array is the same every time. */
  sift(row: Held, at: Moment, some: Int32Array = this.full): Int32Array {
    const { facets, left, withRest } = this
    const words = left.length
    for (let word = 0; word < words; word++) left[word] = some[word] as number
    for (let index = 0; index < facets.length; index++) {
      const facet = facets[index] as Facet
      const answer = facet.at >= 0 ? this.layout.byte(row, facet.at) : facet.answer(row, at)
      if (facet.isKnown[answer] === 0) facet.learn(answer, row, at)
      const { masks } = facet
      for (let word = 0, mask = answer * words; word < words; word++, mask++) {
        left[word] = (left[word] as number) & (masks[mask] as number)
      }
    }
    for (let word = 0; word < words; word++) {
      for (let bits = (left[word] as number) & (withRest[word] as number); bits !== 0; bits &= bits - 1) {
        const bit = 31 - Math.clz32(bits & -bits)
        if (this.holdsRest((word << 5) + bit, row, at)) continue
        left[word] = (left[word] as number) & ~(1 << bit)
      }
    }
    return left
  }

  private holdsRest(member: number, row: Held, at: Moment): boolean {
    const all = this.rest[member] as ReadonlyArray<Reader>
    for (let index = 0; index < all.length; index++) if ((all[index] as Reader)(row, at) !== true) return false
    return true
  }
}

/** Members of a sieve as bits. */
export const bitsOf = <A>(all: ReadonlyArray<A>, holds: (one: A) => boolean): Int32Array => {
  const bits = new Int32Array(Math.ceil(all.length / 32))
  for (const [member, one] of all.entries()) {
    if (holds(one)) bits[member >> 5] = (bits[member >> 5] as number) | (1 << (member & 31))
  }
  return bits
}
