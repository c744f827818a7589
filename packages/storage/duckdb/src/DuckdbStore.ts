/**
 * The Store port in a DuckDB file: for analytics over many rows in one process. One table per collection with a column per field, so
 * that the file can also be read with anything that speaks DuckDB. And over Parquet: a store's export, read where it lies.
 */
export { layer, type Options } from "./layer.ts"
export { type ExportOptions, type ExportStoreOptions, exportParquet, exportStore } from "./parquet/export.ts"
export { type ImportOptions, importParquet } from "./parquet/import.ts"
export type { FileEntry, Kept, Manifest } from "./parquet/Manifest.ts"
export { type ParquetOptions, parquet } from "./parquet/store.ts"
