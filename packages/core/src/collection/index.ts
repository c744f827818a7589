export * as Collection from "./Collection.ts"
export * as Field from "./Field.ts"
export * as Handle from "./Handle.ts"
export * as Row from "./Row.ts"
