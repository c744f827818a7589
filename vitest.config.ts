import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["packages/**/*.test.ts", "examples/**/*.test.ts", "bench/**/*.test.ts"],
    reporters: ["default", "./scripts/closingLine.ts"],
    passWithNoTests: false,
    maxWorkers: "100%",
    testTimeout: 120_000
  }
})
