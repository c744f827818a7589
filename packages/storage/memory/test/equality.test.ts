import { Dataset, evaluate, readsOf } from "@shequ/core"
import { planEquality, storeEquality } from "@shequ/plugin-sdk/testing"
import { MemoryStore } from "../src/index.ts"

storeEquality("memory", (registry) => MemoryStore.layer({ registry }))

planEquality("the engine over nothing but the columns that a plan reads", async (registry, plan, rows) => {
  const dataset = Dataset.make(registry, { zone: plan.zone, only: readsOf(registry, plan) })
  for (const [collection, some] of rows) Dataset.add(dataset, collection, some)
  return evaluate(plan, dataset)
})
