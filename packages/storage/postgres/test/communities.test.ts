/** Several communities in one schema, each under a role of its own, and a district that reads them all. */
import { Store } from "@shequ/core"
import { Effect, Stream } from "effect"
import { describe, expect, it } from "vitest"
import { PostgresStore } from "../src/index.ts"
import { newSchema, owner, role, say, server } from "./database.ts"
import { appended, cell, counted, ids, on, plan, Report, registry, report, town } from "./ledger.ts"

const failure = (body: Promise<unknown>): Promise<string> =>
  body.then(
    () => expect.fail("It was let through."),
    (error: Error) => error.message
  )

describe.each(["none", "community", "community-month"] as const)("communities, partitions: %s", (partitions) => {
  const make = async () => {
    const schema = newSchema()
    const [north, south, district, guest] = [await role(), await role(), await role(), await role()]
    const grants = [
      { role: north.name, community: "north" },
      { role: south.name, community: "south" },
      { role: district.name, community: "*" },
      { role: guest.name, community: "south", access: "read" as const }
    ]
    await Effect.runPromise(PostgresStore.setup({ url: await owner(), schema, registry, partitions, grants }))
    const of = { north: north.url, south: south.url, district: district.url, guest: guest.url }
    const at = (who: keyof typeof of, community: string) => ({ url: of[who], schema, community })
    await on(at("north", "north"), Store.writeBatch([town, appended(report("r1"), report("r2"))]))
    await on(
      at("south", "south"),
      Store.writeBatch([town, appended(report("r2", undefined, { note: "某某" }), report("r3"), report("r4"))])
    )
    return { schema, of, at }
  }
  let once: ReturnType<typeof make> | undefined
  const made = () => {
    once ??= make()
    return once
  }

  it("keeps rows, figures, evidence, feed, history and numbers apart", async () => {
    const { at } = await made()
    const look = Effect.gen(function* () {
      const store = yield* Store
      const [evidence] = yield* store.evidence(plan, [cell])
      const feed = yield* Stream.runCollect(Stream.take(store.changes(), 2))
      return {
        ids: yield* ids,
        counted: yield* counted,
        before: yield* Effect.map(store.evaluate(plan, 1), (table) => table.get(cell)),
        evidence: evidence?.rows.map(({ id }) => id),
        feed: feed.flatMap(({ change }) => ("rows" in change ? change.rows.map(({ id }) => id) : [])),
        sequence: yield* store.sequence(),
        shared: yield* store.get(Report.id, "r2"),
        others: [yield* store.get(Report.id, "r1"), yield* store.get(Report.id, "r4")].map((row) => row?.id),
        history: (yield* store.history(Report.id, "r2")).length,
        otherHistory: [yield* store.history(Report.id, "r1"), yield* store.history(Report.id, "r4")].map(
          (of) => of.length
        )
      }
    })
    expect(await on(at("north", "north"), look)).toEqual({
      ids: ["r1", "r2"],
      counted: 2,
      before: undefined,
      evidence: ["r1", "r2"],
      feed: ["town", "r1", "r2"],
      sequence: 2,
      shared: report("r2"),
      others: ["r1", undefined],
      history: 1,
      otherHistory: [1, 0]
    })
    expect(await on(at("south", "south"), look)).toEqual({
      ids: ["r2", "r3", "r4"],
      counted: 3,
      before: undefined,
      evidence: ["r2", "r3", "r4"],
      feed: ["town", "r2", "r3", "r4"],
      sequence: 2,
      shared: report("r2", undefined, { note: "某某" }),
      others: [undefined, "r4"],
      history: 1,
      otherHistory: [0, 1]
    })
  })

  it("lets a role see and change nothing of another community, whatever it says to the server", async () => {
    const { of, schema } = await made()
    const as = (sql: string) => say(`SET search_path = "${schema}"; SET shequ.community = 'south'; ${sql}`, of.north)
    for (const table of ["report", "report/past", "area", "shequ_log"]) {
      expect(await as(`SELECT * FROM "${table}"`)).toEqual([])
    }
    const others = `INSERT INTO "report" ("community", "id", "at", "areaId", "recorded") VALUES ('south', 'x', 1262304000000, 'town', 9)`
    expect(await failure(as(others))).toMatch(/row-level security/)
    await as(`UPDATE "report" SET "note" = 'x'; DELETE FROM "report"`)
    expect(await failure(as(`DELETE FROM "report/past"`))).toMatch(/permission denied/)
    expect(await failure(as(`DELETE FROM "shequ_log"`))).toMatch(/permission denied/)
    expect(await failure(as(`UPDATE "shequ_log" SET "actor" = 'x'`))).toMatch(/permission denied/)
    expect(await failure(as(`INSERT INTO "shequ_tenant" VALUES (current_user, 'south', 'write')`))).toMatch(
      /permission/
    )
    expect(await failure(as(`SELECT "shequ_month"('report', 'bigint', '2011-01')`))).toMatch(/insufficient/)
    expect(await failure(as(`SELECT "shequ_part"('report', 'x', NULL, NULL)`))).toMatch(/permission denied/)
    expect(await as(`SELECT "community" FROM "shequ_tenant"`)).toEqual([{ community: "north" }])
    if (partitions !== "none") {
      expect(await failure(as(`SELECT * FROM "report@south"`))).toMatch(/permission denied/)
    }
    expect(await say(`SELECT count(*)::int AS "rows" FROM "${schema}"."report" WHERE "community" = 'south'`)).toEqual([
      { rows: 3 }
    ])
  })

  it("lets a district read all, and write nothing", async () => {
    const { at } = await made()
    const district = at("district", "*")
    expect(await on(district, counted)).toBe(5)
    expect(await on(district, ids)).toEqual(["r1", "r2", "r2", "r3", "r4"])
    expect(await failure(on(district, Store.writeBatch([town])))).toMatch(/only reads.*one community/s)
    expect(
      await failure(
        on(
          district,
          Store.use((store) => store.sequence())
        )
      )
    ).toMatch(/numbers its changes/)
  })

  it("lets a guest read", async () => {
    const { at } = await made()
    expect(await on(at("guest", "south"), counted)).toBe(3)
    expect(await failure(on(at("guest", "south"), Store.writeBatch([town, appended(report("r9"))])))).toMatch(
      /lacks a right.*setup/s
    )
  })

  it("refuses a role that was not let in, and one that row-level security does not hold", async () => {
    const { at, schema } = await made()
    expect(await failure(on(at("north", "south"), ids))).toMatch(/may not use the community "south".*setup/s)
    expect(await failure(on(at("north", "*"), ids))).toMatch(/may not use the community "\*"/)
    expect(await failure(on({ url: server.url, schema, community: "south" }, ids))).toMatch(/bypasses.*setup/s)
    expect(await failure(on({ url: server.url, schema }, ids))).toMatch(/bypasses/)
  })
})

it("makes a part for each month, in the write that needs it, and finds a row in whatever part it is", async () => {
  const schema = newSchema()
  const clerk = await role()
  await Effect.runPromise(
    PostgresStore.setup({
      url: await owner(),
      schema,
      registry,
      partitions: "community-month",
      grants: [{ role: clerk.name, community: "north" }]
    })
  )
  const north = { url: clerk.url, schema, community: "north" }
  const parts = async () =>
    (
      await say(
        `SELECT "c"."relname" AS "name" FROM pg_inherits AS "i" JOIN pg_class AS "c" ON "c"."oid" = "i"."inhrelid" WHERE "i"."inhparent" = '"${schema}"."report@north"'::regclass ORDER BY 1`
      )
    ).map(({ name }) => name)
  expect(await parts()).toEqual(["report@north@early", "report@north@late"])
  const [march, april] = [Date.UTC(2010, 2, 1), Date.UTC(2010, 3, 1)]
  const rows = [
    report("a", march),
    report("b", april - 1),
    report("c", april),
    report("d", -1),
    report("e", 4_102_444_800_000)
  ]
  await on(north, Store.writeBatch([town, appended(...rows)]))
  expect(await parts()).toEqual(["2010-03", "2010-04", "early", "late"].map((part) => `report@north@${part}`))
  expect(await say(`SELECT "id" FROM "${schema}"."report@north@2010-03" ORDER BY 1`)).toEqual([
    { id: "a" },
    { id: "b" }
  ])
  expect(await failure(on(north, Store.writeBatch([appended(report("a", april))])))).toMatch(
    /another entry has this id/
  )
  await on(north, Store.writeBatch([{ op: "correct", collection: Report.id, rows: [report("a", april)] }]))
  expect(await say(`SELECT "id" FROM "${schema}"."report@north@2010-03" ORDER BY 1`)).toEqual([{ id: "b" }])
  expect(await on(north, ids)).toEqual(["a", "b", "c", "d", "e"])
  expect(await on(north, counted)).toBe(3)
  const failed = Stream.concat(Stream.make([appended(report("f", Date.UTC(2010, 6, 1)))]), Stream.fail("stop"))
  await failure(on(north, Store.use((store) => store.write(failed)) as Effect.Effect<unknown, unknown, Store>))
  expect(await parts()).toHaveLength(4)
  await on(north, Store.writeBatch([appended(report("f", Date.UTC(2010, 6, 1)))]))
  expect(await parts()).toHaveLength(5)
})
