/** How long a case took, said three times. */
import type { CaseRow } from "../rows.ts"
import type { CaseHandle } from "./Question.ts"

export const day = 86_400
export const took = (row: CaseHandle) => row.receivedAt.secondsUntil(row.resolvedAt)
/** Seconds until it was resolved; −1 when it is open. */
export const seconds = (row: CaseRow): number =>
  row.resolvedAt === undefined ? -1 : Math.floor((row.resolvedAt - row.receivedAt) / 1000)
export const within = (row: CaseRow, limit: number): boolean => row.resolvedAt !== undefined && seconds(row) <= limit
