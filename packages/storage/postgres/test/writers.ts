/** A process that writes to a store, started by a test: `node writers.ts <url> <schema> <name> <writes>`. */
import { Store } from "@shequ/core"
import { Effect } from "effect"
import { appended, on, Report, report } from "./ledger.ts"

const [url = "", schema = "", name = "", writes = "0"] = process.argv.slice(2)

const body = Effect.gen(function* () {
  let won = 0
  for (let index = 0; index < Number(writes); index++) {
    yield* Store.writeBatch([appended(report(`${name}-${index}`))])
    // All processes want the same id, each with other content: one has it.
    const contested = yield* Effect.result(
      Store.writeBatch([appended(report(`all-${index}`, undefined, { note: name }))])
    )
    if (contested._tag === "Success") won++
    else if (contested.failure.reason._tag !== "Conflict") return yield* contested.failure
  }
  const store = yield* Store
  yield* store.get(Report.id, "all-0")
  return won
}).pipe(Store.by({ actor: name }))

process.stdout.write(String(await on({ url, schema }, body)))
