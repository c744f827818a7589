export { type DataNeeds, dataNeeds, type Kept } from "./dataNeeds.ts"
export * as Graph from "./Graph.ts"
export * as Lineage from "./Lineage.ts"
