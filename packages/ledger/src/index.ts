export * as Ledger from "./Ledger.ts"
export { LedgerErrors, Problem, toText } from "./Problem.ts"
