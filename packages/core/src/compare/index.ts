export { type Asked, type Change, change } from "./change.ts"
export * as Decomposition from "./Decomposition.ts"
export { periods, type Trend, trend, yearToDate } from "./trend.ts"
