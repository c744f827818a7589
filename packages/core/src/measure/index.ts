export * as Measure from "./Measure.ts"
export * as State from "./State.ts"
export * as Tally from "./Tally.ts"
