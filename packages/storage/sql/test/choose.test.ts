/** Who is expected to be quicker. */
import { Period, Plan, Registry, readsOf } from "@shequ/core"
import { standardKpis } from "@shequ/kpis"
import { describe, expect, it } from "vitest"
import { choose, mostRows } from "../src/choose.ts"
import { duckdb, postgres, sqlite } from "../src/index.ts"

const registry = Registry.make([standardKpis])
const year = Period.year(2010)

const chosen = (
  kpis: number,
  periods: ReadonlyArray<Period.Period>,
  all: number,
  dialect = sqlite,
  isLoaded = false
) => {
  const plan = Plan.make(registry, { kpis: standardKpis.kpis.slice(0, kpis), places: ["c"], periods })
  const reads = readsOf(registry, plan)
  return choose({ plan, reads, rows: () => all / reads.size, isLoaded, costs: dialect.costs })
}
const months = [...Period.eachMonth(year), year]

describe("a plan is answered", () => {
  it.each(Object.entries({ sqlite, postgres }))(
    "by %s where it asks little, by the engine where it asks much",
    (_, dialect) => {
      expect(chosen(1, [year], 500_000, dialect).by).toBe("database")
      expect(chosen(1000, months, 500_000, dialect).by).toBe("engine")
    }
  )

  it("by the database where there is next to nothing to read", () => {
    for (const dialect of [sqlite, postgres, duckdb]) expect(chosen(5, months, 500, dialect).by).toBe("database")
  })

  it("by the database where the rows are too many for memory", () => {
    expect(chosen(1000, months, mostRows + 1000).by).toBe("database")
  })

  it("sooner by the engine where it has the rows already", () => {
    const { expected } = chosen(1000, months, 500_000)
    expect(chosen(1000, months, 500_000, sqlite, true).expected.engine).toBeLessThan(expected.engine)
  })
})
