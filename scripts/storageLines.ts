/**
 * A vitest reporter for the stores: when everything else is said, one line per adapter with the promises of the contract that it keeps,
 * those that it says it lacks, and how many cells were compared with the plain evaluation.
 */
import type { Reporter, TestCase, TestModule, TestSuite } from "vitest/node"

interface Adapter {
  kept: number
  broken: number
  readonly lacks: Set<string>
  equal: number
  unequal: number
  cells: number
}

const topOf = (test: TestCase): TestSuite | undefined => {
  let found: TestSuite | undefined
  for (let at = test.parent; at.type === "suite"; at = at.parent) found = at
  return found
}

export default class StorageLines implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>): void {
    const adapters = new Map<string, Adapter>()
    for (const test of modules.flatMap((module) => [...module.children.allTests()])) {
      const [, suite, name] = /^(store contract|equality): (.+)$/.exec(topOf(test)?.name ?? "") ?? []
      if (suite === undefined || name === undefined) continue
      const adapter = adapters.get(name) ?? { kept: 0, broken: 0, lacks: new Set(), equal: 0, unequal: 0, cells: 0 }
      adapters.set(name, adapter)
      const { state } = test.result()
      const parent = test.parent.type === "suite" ? test.parent.name : ""
      if (state === "skipped") adapter.lacks.add(parent.replace(": lacking,", ":"))
      else if (suite === "equality") adapter[state === "passed" ? "equal" : "unequal"]++
      else adapter[state === "passed" ? "kept" : "broken"]++
      adapter.cells += test.meta().cells ?? 0
    }
    process.once("exit", () => {
      for (const [name, { broken, cells, equal, kept, lacks, unequal }] of [...adapters].sort()) {
        const contract = `contract ${kept} passed, ${broken} failed${lacks.size === 0 ? "" : `, lacks ${[...lacks].join("; ")}`}`
        const equality = `equality ${equal} passed, ${unequal} failed, ${cells} cells compared`
        process.stdout.write(`${name}: ${contract}; ${equality}\n`)
      }
    })
  }
}
