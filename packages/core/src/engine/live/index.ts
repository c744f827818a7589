export { changedFigures } from "./changedFigures.ts"
export { type ChangedCell, type Live, make, planOn } from "./Live.ts"
