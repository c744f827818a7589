/** Ledgers: folders of CSV files, one or several for each register and journal, with Chinese or English headings. */
export { type LedgerReport, type LoadedFile, load, type Options, type Progress } from "./load.ts"
export { pieces, write } from "./write.ts"
