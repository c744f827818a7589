/**
 * Everything that a Store promises, as one test suite. An adapter's test file begins with
 *
 *   storeContract("sqlite", (registry) => SqliteStore.layer({ filename: ":memory:", registry }), {
 *     place: () => { const filename = newFile(); return (registry) => SqliteStore.layer({ filename, registry }) }
 *   })
 *
 * The first function gives a store that is empty whenever its layer is built; `place` gives a new place each time, where one
 * layer finds what an earlier one wrote. What an adapter does not do it declares in `lacks`, with the reason: nothing is left out
 * without being named in the report.
 */
import { Effect, Exit, Layer } from "effect"
import { afterAll, describe, expect, it } from "vitest"
import { changes } from "./store/changes.ts"
import { Order } from "./store/contractPlugin.ts"
import { copy } from "./store/copy.ts"
import { erasure } from "./store/erasure.ts"
import { figures } from "./store/figures.ts"
import { harness, type Make, type Place, rowsOf } from "./store/Harness.ts"
import { history } from "./store/history.ts"
import { knownThen } from "./store/known.ts"
import { persistence, sharing } from "./store/persistence.ts"
import { reads } from "./store/reads.ts"
import { together } from "./store/together.ts"
import { transactions } from "./store/transactions.ts"
import { registry as village } from "./store/village.ts"
import { writes } from "./store/writes.ts"

/** What a store may lack, and still be one: keeping what it holds, and being opened several times at once. */
export type Capability = "persistence" | "sharing"

export interface ContractOptions {
  readonly place?: Place
  /** Why the store lacks it: `{ persistence: "what it holds is gone with it" }`. */
  readonly lacks?: { readonly [C in Capability]?: string }
}

/** Declares the suite for the store that `make` builds. */
export const storeContract = (name: string, make: Make, { lacks = {}, place }: ContractOptions = {}): void => {
  const on = harness(make)
  describe(`store contract: ${name}`, () => {
    writes(on)
    transactions(on)
    reads(on)
    changes(on)
    history(on)
    knownThen(on)
    erasure(on)
    together(harness(make, village))
    copy(on)
    figures(on)

    for (const [capability, group] of Object.entries({ persistence, sharing })) {
      const reason = lacks[capability as Capability]
      if (reason !== undefined)
        describe.skip(`${capability}: lacking, ${reason}`, () => it("is not promised", () => {}))
      else if (place !== undefined) group(place)
      else {
        it(`${capability} is tested, or declared lacking`, () => {
          expect.fail(
            `Give storeContract a \`place\`, or say in \`lacks.${capability}\` why the store has no ${capability}.`
          )
        })
      }
    }

    it("starts empty each time it is built, and lets go of what it holds", async () => {
      const scope = Effect.scoped(Layer.build(on.layer))
      expect(Exit.isSuccess(await Effect.runPromiseExit(scope))).toBe(true)
      expect(await on.run(rowsOf(Order.id))).toEqual([])
    })

    afterAll(() => {
      for (const [capability, reason] of Object.entries(lacks)) console.log(`${name} lacks ${capability}: ${reason}`)
    })
  })
}
