/**
 * A server that has its tables, or its log, on a small disk, and a store that writes until it is full. Prints what the store said:
 *
 *   node child.ts <folder of the disk> tables|log
 */
import { execFileSync } from "node:child_process"
import { chown, mkdir, rm, stat, symlink } from "node:fs/promises"
import { join } from "node:path"
import { Store } from "@shequ/core"
import { start } from "@shequ/test-postgres"
import { Effect, Stream } from "effect"
import pg from "pg"
import { appended, counted, on, report, town } from "../ledger.ts"
import { enlarge } from "./smallDisk.ts"

const [, , disk = "", full] = process.argv

const server = await start()

const say = async (sql: string): Promise<ReadonlyArray<Record<string, string>>> => {
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  return (await client.query(sql).finally(() => client.end())).rows
}

const [found] = await say("SHOW data_directory")
const data = found?.data_directory ?? ""

const tablesOnDisk = async (): Promise<void> => {
  const folder = join(disk, "tables")
  const { gid, uid } = await stat(data)
  await mkdir(folder)
  await chown(folder, uid, gid)
  await say(`CREATE TABLESPACE "small" LOCATION '${folder}'`)
  await say(`ALTER DATABASE postgres SET default_tablespace = 'small'`)
}

const logOnDisk = async (): Promise<void> => {
  const log = join(data, "pg_wal")
  await server.kill()
  execFileSync("cp", ["-a", log, disk])
  await rm(log, { recursive: true })
  await symlink(join(disk, "pg_wal"), log)
  await server.restart()
}

const reports = (name: string) => {
  const note = "路灯不亮".repeat(50)
  return appended(...Array.from({ length: 1000 }, (_, index) => report(`${name}-${index}`, undefined, { note })))
}

/** Far more than there is room for. */
const flood = Stream.map(Stream.range(1, 20), (number) => [reports(String(number))])

const body = Effect.gen(function* () {
  const store = yield* Store
  yield* Store.writeBatch([town, reports("acknowledged")])
  const refused = yield* Effect.flip(store.write(flood))
  let absent = ""
  if (full === "log") {
    // The server tries to come back, finds no room for that either, and ends, within some seconds.
    for (let left = 100; left > 0 && !/No Postgres server answers/.test(absent); left--) {
      yield* Effect.sleep("200 millis")
      absent = (yield* Effect.flip(counted)).message
    }
  }
  const meanwhile = full === "log" ? absent : yield* counted
  enlarge(400, disk)
  if (full === "log") yield* Effect.promise(() => server.restart())
  const kept = yield* counted
  const { added } = yield* store.write(flood)
  const said = {
    refused: refused.message,
    meanwhile,
    kept,
    added,
    then: yield* counted,
    changes: yield* store.sequence()
  }
  console.log(JSON.stringify(said))
})

try {
  await (full === "log" ? logOnDisk() : tablesOnDisk())
  await on({ url: server.url }, body)
} finally {
  await server.stop()
}
