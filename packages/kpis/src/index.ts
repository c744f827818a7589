export * from "./catalogue.gen.ts"
export { standardKpis } from "./standardKpis.ts"
export * from "./templates/index.ts"
