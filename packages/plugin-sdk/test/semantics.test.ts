import { Dataset, evaluate, figures, Registry } from "@shequ/core"
import { describe, expect, it } from "vitest"
import { semanticsCases } from "../src/testing/semantics/cases.ts"
import { judge, planOf, rowsOf, villagePlugin } from "../src/testing/semantics/judge.ts"

describe("semantics, in memory", () => {
  const registry = Registry.make([villagePlugin(semanticsCases)])
  it.each(semanticsCases.map((one) => [one.name, one] as const))("%s", (_, one) => {
    const dataset = Dataset.make(registry)
    for (const [collection, rows] of rowsOf(one)) Dataset.add(dataset, collection, rows)
    const plan = planOf(registry, one)
    const { expected, seen } = judge(one, figures(registry, plan, evaluate(plan, dataset)))
    expect(seen).toEqual(expected)
  })
})
