/** Every aggregate of the standard catalogue is answered by each database, as the engine does. */
import { Dataset, evaluate, figures, Period, Plan, Registry } from "@shequ/core"
import { Generator, Profile } from "@shequ/generator"
import { standardKpis } from "@shequ/kpis"
import { describe, expect, it } from "vitest"
import { pushed } from "../src/index.ts"
import { answerOn, type Database, type Some } from "./databases/Database.ts"
import { duckdb } from "./databases/duckdb.ts"
import { postgres } from "./databases/postgres.ts"
import { sqlite } from "./databases/sqlite.ts"

const small: Profile.Profile = {
  ...Profile.standard,
  households: 240,
  householdsPerCompound: 120,
  householdsPerGrid: 60
}
const registry = Registry.make([standardKpis])
const quarter = Period.quarter(2010, 1)
const community = Generator.community(small, "spring")
const rows: Some = [...community.registers, ...community.journals(quarter)].map(([{ id }, some]) => [id, some])
const dataset = Dataset.make(registry)
for (const [collection, some] of rows) Dataset.add(dataset, collection, some)
const places = rows
  .filter(([id]) => id === "community" || id === "grid")
  .flatMap(([, some]) => some.map((row) => row.id))
const plan = Plan.make(registry, {
  kpis: standardKpis.kpis,
  places,
  periods: [quarter, Period.month(2010, 2)],
  compare: ["previous-period"],
  breakdowns: true
})

/** A database that takes little at a time: requests are cut into many SELECTs, and these into many statements. */
const sqliteInPieces = async (): Promise<Database> => {
  const database = await sqlite()
  return { ...database, dialect: { ...database.dialect, limits: { selects: 3, columns: 16, tables: 18 } } }
}

describe.each(Object.entries({ sqlite, postgres, duckdb, sqliteInPieces }))(
  "the standard catalogue in %s",
  (_, open) => {
    it("is pushed down whole, with the figures of the engine", async () => {
      const database = await open()
      try {
        expect(pushed(registry, plan, database.dialect).streamed).toEqual([])
        await database.load(registry, rows)
        const table = await answerOn(database, registry, plan, [])
        const found = figures(registry, plan, table).all
        expect(found).toEqual(figures(registry, plan, evaluate(plan, dataset)).all)
        expect(found.length).toBeGreaterThan(2000)
      } finally {
        await database.close()
      }
    })
  }
)
