export * as Cadence from "./Cadence.ts"
export * as LocalDate from "./LocalDate.ts"
export * as Period from "./Period.ts"
export * as Zone from "./Zone.ts"
