/**
 * That figures are the engine's: the shared semantics cases, and generated KPIs over generated rows against the plain
 * evaluation. An adapter that answers plans in its own language calls it beside `storeContract`:
 *
 *   storeEquality("sqlite", (registry) => SqliteStore.layer({ filename: ":memory:", registry }))
 */
import { figures, Plan, Plugin, Registry, type Row, Store, type Table } from "@shequ/core"
import { Effect, Layer, Logger, References, Stream } from "effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { evaluate } from "./reference/evaluate.ts"
import * as RowSet from "./reference/RowSet.ts"
import * as arbitrary from "./semantics/arbitrary.ts"
import { semanticsCases } from "./semantics/cases/index.ts"
import { judge, planOf, rowsOf, villagePlugin } from "./semantics/judge.ts"
import { village } from "./semantics/village.ts"
import type { Make } from "./store/Harness.ts"

declare module "vitest" {
  interface TaskMeta {
    /** How many cells the test compared. */
    cells?: number
  }
}

const places = ["city", "c", "g1", "g2"]

/** Rows by collection. */
export type Rows = ReadonlyArray<readonly [collection: string, rows: ReadonlyArray<Row.AnyRow>]>

/** Answers a plan over these rows and no others. */
export type Answer = (registry: Registry.Registry, plan: Plan.Plan, rows: Rows) => Promise<Table.Table>

const writeAll = (registry: Registry.Registry, rows: Rows) =>
  Effect.flatMap(Store, (store) =>
    store.write(
      Stream.make(
        rows.map(([collection, some]) =>
          registry.collections.get(collection)?.kind === "journal"
            ? { op: "append" as const, collection, rows: some }
            : { op: "put" as const, collection, rows: some }
        )
      )
    )
  )

export interface Options {
  /** How many generated villages, with up to six KPIs each. */
  readonly runs?: number
}

/** Declares the suite for whatever answers plans, be it a store or a part of one. */
export const planEquality = (name: string, answer: Answer, options: Options = {}): void => {
  const runs = Number(process.env.SHEQU_PROPERTY_RUNS ?? options.runs ?? 220)
  const registry = Registry.make([villagePlugin(semanticsCases)])

  describe(`equality: ${name}`, () => {
    it.for(semanticsCases.map((one) => [one.name, one] as const))("%s", async ([, one], { task }) => {
      const plan = planOf(registry, one)
      const { expected, seen } = judge(one, figures(registry, plan, await answer(registry, plan, rowsOf(one))))
      expect(seen).toEqual(expected)
      task.meta.cells = expected.length
    })

    it("generated KPIs over generated rows", async ({ task }) => {
      let cells = 0
      const tree = fc.constantFrom("then" as const, "now" as const)
      const property = fc.asyncProperty(
        arbitrary.rows,
        arbitrary.kpis,
        arbitrary.periods,
        tree,
        async (rows, generated, periods, treeOf) => {
          const named = generated.map((kpi, index) => ({ ...kpi, id: `village.generated-${index}` }))
          const id = { id: "v", version: "1.0.0", name: { zh: "例村", en: "Village" } }
          const registry = Registry.make([Plugin.make({ ...id, ...village, kpis: named })])
          const plain = RowSet.make(registry)
          const all = rowsOf({ rows })
          for (const [collection, some] of all) RowSet.add(plain, collection, some)
          const plan = Plan.make(registry, {
            kpis: named,
            places,
            periods,
            breakdowns: true,
            tree: treeOf,
            compare: ["previous-period"]
          })
          const found = figures(registry, plan, await answer(registry, plan, all)).all
          expect(found).toEqual(figures(registry, plan, evaluate(plan, plain)).all)
          cells += found.length
        }
      )
      await fc.assert(property, { numRuns: runs })
      task.meta.cells = cells
    }, 3_600_000)
  })
}

export interface StoreOptions extends Options {
  /**
   * Who has to answer (all but what a database cannot), where a store can be told to: as it says by
   * `Effect.logDebug("evaluate", { database, engine })`, the numbers of aggregates. Nothing is proved about SQL by figures of the engine.
   */
  readonly answers?: "database" | "engine"
}

/** Adds up what stores say of who answered. */
const listening = () => {
  const answered = { database: 0, engine: 0 }
  const logger = Logger.make<unknown, void>(({ message }) => {
    const [what, counts] = Array.isArray(message) ? message : [message]
    if (what !== "evaluate") return
    answered.database += counts.database
    answered.engine += counts.engine
  })
  const layer = Layer.merge(Logger.layer([logger]), Layer.succeed(References.MinimumLogLevel, "Debug"))
  return { answered, layer }
}

/** Declares the suite for the store that `make` builds. */
export const storeEquality = (name: string, make: Make, { answers, ...options }: StoreOptions = {}): void => {
  const { answered, layer } = listening()
  planEquality(
    name,
    (registry, plan, rows) =>
      Effect.flatMap(Store, (store) => Effect.andThen(writeAll(registry, rows), store.evaluate(plan))).pipe(
        Effect.provide(Layer.merge(make(registry), layer)),
        Effect.runPromise
      ),
    options
  )
  if (answers === undefined) return
  it(`equality: ${name}: answers came from the ${answers}`, () => {
    expect(answered[answers] / (answered.database + answered.engine)).toBeGreaterThan(0.9)
  })
}
