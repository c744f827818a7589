import { Dataset, evaluate, evidence, figures, Period, Plan, Plugin, Registry } from "@shequ/core"
import fc from "fast-check"
import { expect, it } from "vitest"
import { evaluate as evaluatePlainly } from "../src/testing/reference/evaluate.ts"
import { evidence as evidencePlainly } from "../src/testing/reference/evidence.ts"
import * as RowSet from "../src/testing/reference/RowSet.ts"
import * as arbitrary from "../src/testing/semantics/arbitrary.ts"
import { rowsOf } from "../src/testing/semantics/judge.ts"
import { village } from "../src/testing/semantics/village.ts"

/** `SHEQU_PROPERTY_RUNS=50000 pnpm test engines` for the long run. */
const runs = Number(process.env.SHEQU_PROPERTY_RUNS ?? 1500)
const places = ["city", "c", "g1", "g2"]

it("columns and plain evaluation give the same figures and evidence for generated KPIs over generated rows", () => {
  const kpis = fc.array(arbitrary.kpi, { minLength: 1, maxLength: 4 })
  const tree = fc.constantFrom("then" as const, "now" as const)
  /** A load that is not sealed, or is when so much of it has come; what comes later lies behind. */
  const sealed = fc.constantFrom(undefined, 0.5, 1)
  fc.assert(
    fc.property(arbitrary.rows, kpis, arbitrary.periods, tree, sealed, (rows, generated, periods, treeOf, share) => {
      const named = generated.map((kpi, index) => ({ ...kpi, id: `village.generated-${index}` }))
      const plugin = Plugin.make({
        id: "v",
        version: "1.0.0",
        name: { zh: "例村", en: "Village" },
        ...village,
        kpis: named
      })
      const registry = Registry.make([plugin])
      const plain = RowSet.make(registry)
      const columns = Dataset.make(registry)
      const all = rowsOf({ rows })
      const first = (some: ReadonlyArray<unknown>): number => Math.ceil(some.length * (share ?? 1))
      for (const [collection, some] of all) Dataset.add(columns, collection, some.slice(0, first(some)))
      if (share !== undefined) Dataset.seal(columns)
      for (const [collection, some] of all) {
        RowSet.add(plain, collection, some)
        Dataset.add(columns, collection, some.slice(first(some)))
      }
      const options = {
        kpis: named,
        places,
        periods,
        breakdowns: true,
        tree: treeOf,
        compare: ["previous-period"]
      } as const
      const plan = Plan.make(registry, options)
      const found = figures(registry, plan, evaluate(plan, columns)).all
      expect(found).toEqual(figures(registry, plan, evaluatePlainly(plan, plain)).all)
      for (const request of plan.requests) {
        for (const place of places) {
          const period = Period.key(request.periods[0] as Period.Period)
          // One page for all: each has an order of its own.
          const cell = { request: request.id, place, period, limit: 100_000 }
          const [a, b] = [evidence(plan, columns, cell), evidencePlainly(plan, plain, cell)]
          expect(a.total).toBe(b.total)
          const order = (of: typeof a) => of.rows.map((row) => `${row.collection} ${row.id}`).sort()
          expect(order(a)).toEqual(order(b))
          const left = { ...cell, of: "excluded" } as const
          const [c, d] = [evidence(plan, columns, left), evidencePlainly(plan, plain, left)]
          const excluded = (of: typeof a) => of.rows.map((row) => JSON.stringify([row.id, row.because])).sort()
          expect(excluded(c)).toEqual(excluded(d))
          const missing = (of: typeof a) => of.missing.map((one) => JSON.stringify(one)).sort()
          expect(missing(a)).toEqual(missing(b))
        }
      }
    }),
    { numRuns: runs }
  )
}, 3_600_000)
