/** A process of its own that does one task with a file, and says what came of it as a line of JSON: `node child.ts <task> <file> [number]`. */
import { Store, type StoreError } from "@shequ/core"
import { Effect, Stream } from "effect"
import { SqliteStore } from "../../src/index.ts"
import { fill, money, move, moves, registry } from "./money.ts"

const [task = "", filename = "", text = "0"] = process.argv.slice(2)
const number = Number(text)

const many = (count: number) =>
  Store.writeBatch([
    {
      op: "put",
      collection: "purse",
      rows: Array.from({ length: count }, (_, index) => ({
        id: `p${index}`,
        validFrom: "2000-01-01",
        areaId: "a1",
        held: 0,
        moves: 0
      }))
    }
  ])

const tasks: Readonly<Record<string, Effect.Effect<unknown, StoreError, Store>>> = {
  fill,
  move: Effect.forEach(Array.from({ length: number }), (_, index) => move(index), { discard: true }),
  /** Every sum that it saw. */
  count: Effect.map(
    Effect.forEach(Array.from({ length: number }), () => Effect.tap(money, () => Effect.sleep(2))),
    (sums) => [...new Set(sums)]
  ),
  follow: Store.use((store) =>
    store.changes().pipe(
      Stream.take(number),
      Stream.map(({ sequence }) => sequence),
      Stream.runCollect
    )
  ),
  /** What a write that is too much says, and what is there after it. */
  flood: Effect.gen(function* () {
    const error = yield* Effect.orDie(Effect.flip(many(number)))
    return [error.reason._tag, error.message, yield* money, yield* moves]
  }),
  open: Effect.succeed("opened")
}

// Root may write whatever the permissions say.
if (process.env.AS_NOBODY !== undefined && process.getuid?.() === 0) process.setuid?.(65534)

const body = Effect.provide(tasks[task] ?? Effect.die(task), SqliteStore.layer({ filename, registry }))
const said = await Effect.runPromise(
  Effect.catch(body, (error) => Effect.succeed({ failed: error.reason._tag, message: error.message }))
)
console.log(JSON.stringify(said ?? null))
