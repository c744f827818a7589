export * as DuckdbStore from "./DuckdbStore.ts"
