/** Definitions and results in words, Chinese and English, from their data alone. */
export { type Definition, definition } from "./definition.ts"
export { exclusion } from "./exclusion.ts"
export { outcome } from "./outcome.ts"
