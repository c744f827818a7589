import { Dataset, evaluate, figures, Registry } from "@shequ/core"
import { describe, expect, it } from "vitest"
import { evaluate as evaluatePlainly } from "../src/testing/reference/evaluate.ts"
import * as RowSet from "../src/testing/reference/RowSet.ts"
import { semanticsCases } from "../src/testing/semantics/cases/index.ts"
import { judge, planOf, rowsOf, villagePlugin } from "../src/testing/semantics/judge.ts"

const registry = Registry.make([villagePlugin(semanticsCases)])

describe.each(["columns", "plain"] as const)("semantics, %s", (engine) => {
  it.each(semanticsCases.map((one) => [one.name, one] as const))("%s", (_, one) => {
    const plan = planOf(registry, one)
    const columns = Dataset.make(registry)
    const plain = RowSet.make(registry)
    for (const [collection, rows] of rowsOf(one)) {
      Dataset.add(columns, collection, rows)
      RowSet.add(plain, collection, rows)
    }
    const table = engine === "columns" ? evaluate(plan, columns) : evaluatePlainly(plan, plain)
    const { expected, seen } = judge(one, figures(registry, plan, table))
    expect(seen).toEqual(expected)
  })
})
