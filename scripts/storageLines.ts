/**
 * A vitest reporter for the stores: when everything else is said, one line per adapter with the promises of the contract that it keeps
 * and those that it says it lacks, and how many cells were compared with the plain evaluation – through the store, and of what its
 * database answers by itself. An adapter whose tests did not run is named too, and makes the run red.
 */
import { readdirSync } from "node:fs"
import type { Reporter, TestCase, TestModule, TestSuite } from "vitest/node"

class Adapter {
  kept = 0
  broken = 0
  equal = 0
  unequal = 0
  cells = 0
  /** Files that were not read to their end. */
  errors = 0
  readonly lacks = new Set<string>()

  get isSound(): boolean {
    return this.kept > 0 && this.equal > 0 && this.broken + this.unequal + this.errors === 0
  }

  line(name: string): string {
    const { broken, cells, equal, errors, kept, lacks, unequal } = this
    const of = (what: string, good: number, bad: number): string =>
      good + bad === 0 ? `${what} not run` : `${what} ${bad === 0 ? "" : `${bad} failed, `}${good} passed`
    return [
      `${name}: ${this.isSound ? "" : "FAILED, "}${of("contract", kept, broken)}`,
      `${of("equality", equal, unequal)}, ${cells.toLocaleString("en")} cells compared`,
      ...(errors === 0 ? [] : [`${errors} errors outside of tests`]),
      ...(lacks.size === 0 ? [] : [`lacks ${[...lacks].join(", ")}`])
    ].join("; ")
  }
}

/** The folders beside `sql` that hold a store. */
const names = readdirSync("packages/storage").filter((folder) => {
  const sources = `packages/storage/${folder}/src`
  return readdirSync(sources).some((file) => file.endsWith("Store.ts"))
})

export default class StorageLines implements Reporter {
  private readonly adapters = new Map(names.map((name) => [name, new Adapter()]))

  private count(test: TestCase): void {
    // "store contract: sqlite > …", "equality: sqlite, by the database > …", "equality: SQL of sqlite, as known > …"
    const [, suite, whose = ""] = /^(store contract|equality): ([^>]+)/.exec(test.fullName) ?? []
    const adapter = this.adapters.get(names.find((name) => whose.split(/\W+/).includes(name)) ?? "")
    if (suite === undefined || adapter === undefined) return
    const { state } = test.result()
    const group = test.parent.type === "suite" ? test.parent.name : ""
    if (state === "skipped") adapter.lacks.add(group.replace(/^(.+): lacking, (.+)$/, "$1 ($2)"))
    else if (suite === "equality") adapter[state === "passed" ? "equal" : "unequal"]++
    else adapter[state === "passed" ? "kept" : "broken"]++
    adapter.cells += test.meta().cells ?? 0
  }

  onTestRunEnd(modules: ReadonlyArray<TestModule>): void {
    for (const module of modules) {
      for (const test of module.children.allTests()) this.count(test)
      const own = this.adapters.get(names.find((name) => module.moduleId.includes(`/storage/${name}/`)) ?? "")
      const holders: ReadonlyArray<TestModule | TestSuite> = [module, ...module.children.allSuites()]
      if (own !== undefined) own.errors += holders.reduce((sum, holder) => sum + holder.errors().length, 0)
    }
    process.once("exit", () => {
      for (const [name, adapter] of this.adapters) {
        if (!adapter.isSound) process.exitCode = 1
        process.stdout.write(`${adapter.line(name)}\n`)
      }
    })
  }
}
