import pg from "pg"
import { expect, it } from "vitest"
import { start } from "../src/index.ts"

const ask = async (url: string, sql: string): Promise<ReadonlyArray<unknown>> => {
  const client = new pg.Client({ connectionString: url })
  client.on("error", () => {})
  await client.connect()
  return (await client.query(sql).finally(() => client.end())).rows
}

it("keeps what was committed when it is killed, and is gone when it is stopped", async () => {
  const server = await start({ settings: { work_mem: "5MB" } })
  try {
    await ask(server.url, "CREATE TABLE kept AS SELECT 1 AS one")
    if (process.env.SHEQU_TEST_POSTGRES_URL === undefined) {
      await server.kill()
      await expect(ask(server.url, "SELECT 1")).rejects.toThrow()
      await server.restart()
      expect(await ask(server.url, "SHOW work_mem")).toEqual([{ work_mem: "5MB" }])
    }
    expect(await ask(server.url, "SELECT * FROM kept")).toEqual([{ one: 1 }])
  } finally {
    await server.stop()
  }
  await expect(ask(server.url, "SELECT 1")).rejects.toThrow()
})
