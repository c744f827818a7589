/**
 * Everything that a Store promises, as one test suite. An adapter's test file begins with
 *
 *   storeContract("memory", (registry) => MemoryStore.layer({ registry }))
 *
 * where the function gives a store that is empty whenever its layer is built.
 */
import { Effect, Exit, Layer } from "effect"
import { describe, expect, it } from "vitest"
import { changes } from "./store/changes.ts"
import { Order } from "./store/contractPlugin.ts"
import { figures } from "./store/figures.ts"
import { harness, type Make, rowsOf } from "./store/Harness.ts"
import { reads } from "./store/reads.ts"
import { transactions } from "./store/transactions.ts"
import { writes } from "./store/writes.ts"

/** Declares the suite for the store that `make` builds. */
export const storeContract = (name: string, make: Make): void => {
  const on = harness(make)
  describe(`store contract: ${name}`, () => {
    writes(on)
    transactions(on)
    reads(on)
    changes(on)
    figures(on)

    it("starts empty each time it is built, and lets go of what it holds", async () => {
      const scope = Effect.scoped(Layer.build(on.layer))
      expect(Exit.isSuccess(await Effect.runPromiseExit(scope))).toBe(true)
      expect(await on.run(rowsOf(Order.id))).toEqual([])
    })
  })
}
