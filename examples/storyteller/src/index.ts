export { run } from "./run.ts"
export type { Rows, Story } from "./Story.ts"
