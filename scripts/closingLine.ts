/**
 * A vitest reporter: the last line of a run is `N passed, N failed`, with `, N skipped` if any were.
 *
 * Whatever else makes a run red – a file that does not load, a failing hook, an unhandled error – counts as
 * one failed each, so that the line never says `0 failed` for a red run. A run without a test is red too.
 */
import type { Reporter, TestModule, TestSuite } from "vitest/node"

export default class ClosingLine implements Reporter {
  private passed = 0
  private failed = 0
  private skipped = 0

  onInit(): void {
    process.once("exit", () => {
      if (this.passed + this.failed === 0) process.exitCode = 1
      const skipped = this.skipped > 0 ? `, ${this.skipped} skipped` : ""
      process.stdout.write(`${this.passed} passed, ${this.failed} failed${skipped}\n`)
    })
  }

  onTestRunEnd(modules: ReadonlyArray<TestModule>, unhandledErrors: ReadonlyArray<unknown>): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const count = (state: string) => tests.filter((test) => test.result().state === state).length
    const holders: ReadonlyArray<TestModule | TestSuite> = modules.flatMap((module) => [
      module,
      ...module.children.allSuites()
    ])
    const broken = holders.reduce((sum, holder) => sum + holder.errors().length, unhandledErrors.length)
    this.passed = count("passed")
    this.failed = count("failed") + broken
    this.skipped = tests.length - count("passed") - count("failed")
  }
}
