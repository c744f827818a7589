/** Erasing several people at once comes to the same as erasing one after another. */
import { Field, Store, type StoreError } from "@shequ/core"
import { Arbitrary, Effect } from "effect"
import { describe, expect, it } from "vitest"
import { type Harness, take } from "./Harness.ts"
import { anyVillage, Person, type Village } from "./village.ts"

type Told = ReadonlyArray<Readonly<Record<string, unknown>>>

/** Every version of every row that was recorded after a change, without the village's prefix, and with the ids that people had. */
const toldAfter = Effect.fnUntraced(function* (
  sequence: number,
  prefix: string,
  erased: ReadonlyMap<string, string>
): Effect.fn.Return<Told, StoreError, Store> {
  const store = yield* Store
  const recorded = yield* take((yield* store.sequence()) - sequence, sequence)
  const versions = recorded.flatMap(({ change }, at) =>
    "rows" in change ? change.rows.map((row) => ({ at, of: change.collection, ...row })) : []
  )
  let text = JSON.stringify(versions)
  for (const [id, other] of erased) text = text.replaceAll(other, id)
  // Rows of a change come in the order of their ids, as they are now.
  const own = JSON.parse(text.replaceAll(prefix, "")) as ReadonlyArray<(typeof versions)[number]>
  return own.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
})

/** Erases the same people in as many villages that are alike, each in its way, and gives what is told of them then. */
const inVillages = Effect.fnUntraced(function* (
  village: Village,
  number: number,
  ways: ReadonlyArray<ReadonlyArray<ReadonlyArray<string>>>
) {
  const store = yield* Store
  return yield* Effect.forEach(ways, (steps, index) =>
    Effect.gen(function* () {
      const prefix = `${number}.${index}~`
      const before = yield* store.sequence()
      for (const changes of village.writes(prefix)) yield* Store.writeBatch(changes)
      const erased = new Map<string, string>()
      for (const step of steps) {
        const some = yield* store.erase(
          Person.id,
          step.map((id) => prefix + id)
        )
        for (const [id, other] of some) erased.set(id, other)
      }
      expect([...erased.keys()]).toEqual(steps.flat().map((id) => prefix + id))
      return yield* toldAfter(before, prefix, erased)
    })
  )
})

/** Whether nothing is left in a text that is not in the other one as well. */
const isWithin = (left: unknown, of: unknown): boolean =>
  typeof left === "string" && typeof of === "string"
    ? left.split(Field.erasedText).every((part) => of.includes(part))
    : left === of

export const together = ({ layer }: Harness): void => {
  const holds = (
    promise: string,
    villages: Arbitrary.Arbitrary<Village>,
    check: (village: Village, number: number) => Effect.Effect<void, unknown, Store>
  ): void => {
    it(promise, async () => {
      let number = 0
      const checking = Arbitrary.checkEffect(
        villages,
        (village) => Effect.as(Effect.orDie(check(village, ++number)), true),
        { runs: Number(process.env.SHEQU_PROPERTY_RUNS ?? 10), seed: "erasure" }
      )
      const result = await Effect.runPromise(Effect.provide(checking, layer))
      expect(Arbitrary.formatCheckFailure(result)).toBeUndefined()
    }, 120_000)
  }

  describe("erasing several at once", () => {
    holds(
      "is as erasing one after another, in any order",
      anyVillage(["赵一", "钱二", "孙三", "李四"], ["赵一", "钱二", "孙三", "李四", "周五", "赵"], false),
      Effect.fnUntraced(function* (village, number) {
        const { gone } = village
        const one = (id: string) => [id]
        const ways = [[gone], gone.map(one), gone.toReversed().map(one)]
        const [atOnce, ...others] = yield* inVillages(village, number, ways)
        for (const other of others) expect(other).toEqual(atOnce)
      })
    )

    // Who is erased first takes from the rows of others what would tell where their words are: at once, nothing is missed.
    holds(
      "leaves no more than any order does, whoever refers to whom and whatever their words have in common",
      anyVillage(["钱小满", "小满", "满子", "孙一"], ["钱小满", "小满", "满子", "钱小满子", "孙一", "周五"], true),
      Effect.fnUntraced(function* (village, number) {
        const { gone } = village
        const one = (id: string) => [id]
        const ways = [[gone], [gone.toReversed()], gone.map(one), gone.toReversed().map(one)]
        const [atOnce = [], reversed, ...others] = yield* inVillages(village, number, ways)
        expect(reversed).toEqual(atOnce)
        for (const other of others) {
          expect(other.map(Object.keys)).toEqual(atOnce.map(Object.keys))
          other.forEach((then, index) => {
            const now = atOnce[index] ?? {}
            if (!Object.keys(now).every((name) => isWithin(now[name], then[name]))) expect(now).toEqual(then)
          })
        }
      })
    )
  })
}
