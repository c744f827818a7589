/**
 * A process that uses a file, told by the test that starts it what to do:
 *
 *   hold    opens the store, says "open", and keeps it until its input ends
 *   fill    writes batches of so many rows until it cannot, says how many it wrote, and the error; has a shell make room, and writes again
 *   nobody  opens the store as a user without rights, and says the error
 */
import { spawnSync } from "node:child_process"
import { once } from "node:events"
import { Effect } from "effect"
import { append, plain, row, using } from "./village.ts"

const [what = "", filename = "", size = "0", makeRoom = ""] = process.argv.slice(2)

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const acts: Record<string, () => Promise<unknown>> = {
  hold: () =>
    using(
      filename,
      plain,
      Effect.promise(async () => {
        console.log("open")
        await once(process.stdin.resume(), "end")
      })
    ),
  fill: () =>
    using(
      filename,
      plain,
      Effect.gen(function* () {
        let batches = 0
        const one = Effect.suspend(() => {
          const id = (index: number) => `${String(batches).padStart(4, "0")}-${index}`
          return append(
            ...Array.from({ length: Number(size) }, (_, index) =>
              row(id(index), { areaId: `${batches * 7919 * (index + 1) * 104729}`.repeat(60) })
            )
          )
        })
        const error = yield* Effect.flip(Effect.forever(Effect.tap(one, () => Effect.sync(() => batches++))))
        spawnSync("sh", ["-c", makeRoom])
        const { added } = yield* append(row("after"))
        console.log(JSON.stringify({ batches, error: error.message, added }))
      })
    ),
  nobody: async () => {
    process.setgid?.(65534)
    process.setuid?.(65534)
    await using(filename, plain, append(row("x"))).catch((error) => console.log(said(error)))
  }
}

await acts[what]?.().catch((error) => {
  console.log(said(error))
  process.exitCode = 1
})
