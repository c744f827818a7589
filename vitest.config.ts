import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["packages/**/*.test.ts", "examples/**/*.test.ts", "bench/**/*.test.ts"],
    reporters: ["default", "./scripts/closingLine.ts"],
    passWithNoTests: false,
    globalSetup: "./packages/storage/test-postgres/src/ofTheRun.ts",
    maxWorkers: "100%",
    // Loading the sources takes longer than most files' tests: a worker loads them once. What a test leaves behind, the next one finds.
    isolate: false,
    testTimeout: 120_000
  }
})
