export { run } from "./run.ts"
export type { Rows, Story } from "./Story.ts"
export { type SourceFigure, sourceFigures } from "./sourceFigures.ts"
