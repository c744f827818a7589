/**
 * The ids that a ledger brings, with the row where each was found first. This is what grows with a ledger: some tens of bytes
 * for each row, whatever the row holds.
 */
import type { Words } from "@shequ/core"
import { problem } from "./words.ts"

interface Version {
  readonly from: string
  readonly to: string | undefined
  readonly at: number
}

/** Numbers the rows of all files through, so that a row is one small number. */
export interface Rows {
  readonly open: (file: string) => void
  /** The number of a row of the file opened last. */
  readonly at: (row: number) => number
  readonly where: (at: number) => Words
}

export const rows = (): Rows => {
  const files: Array<{ readonly file: string; readonly start: number }> = []
  let highest = 0
  return {
    open: (file) => {
      files.push({ file, start: highest })
    },
    at: (row) => {
      const at = (files.at(-1)?.start ?? 0) + row
      highest = Math.max(highest, at)
      return at
    },
    where: (at) => {
      const file = files.findLast(({ start }) => start < at)
      return problem.place(file?.file ?? "", at - (file?.start ?? 0))
    }
  }
}

/** Why a row cannot stand beside an earlier one. */
export interface Clash {
  readonly kind: "duplicate-id" | "overlap"
  readonly problem: Words
}

export interface Ids {
  readonly has: (id: string) => boolean
  /** Remembers a journal's entry. */
  readonly addEntry: (id: string, at: number) => Clash | undefined
  /** Remembers a version of a register's row. */
  readonly addVersion: (id: string, from: string, to: string | undefined, at: number) => Clash | undefined
  /** Remembers an id whose row could not be read, so that references to it are not reported on top. */
  readonly addUnread: (id: string) => void
}

export const make = (rows: Rows): Ids => {
  const entries = new Map<string, number>()
  const versions = new Map<string, Array<Version>>()
  const unread = new Set<string>()
  return {
    has: (id) => entries.has(id) || versions.has(id) || unread.has(id),
    addEntry: (id, at) => {
      const earlier = entries.get(id)
      if (earlier !== undefined) return { kind: "duplicate-id", problem: problem.twiceId(rows.where(earlier)) }
      entries.set(id, at)
      return undefined
    },
    addVersion: (id, from, to, at) => {
      const known = versions.get(id)
      if (known === undefined) {
        versions.set(id, [{ from, to, at }])
        return undefined
      }
      const same = known.find((version) => version.from === from)
      if (same !== undefined) return { kind: "duplicate-id", problem: problem.twiceVersion(rows.where(same.at)) }
      const other = known.find(
        (version) => (to === undefined || version.from < to) && (version.to === undefined || from < version.to)
      )
      known.push({ from, to, at })
      return other === undefined ? undefined : { kind: "overlap", problem: problem.overlap(rows.where(other.at)) }
    },
    addUnread: (id) => {
      unread.add(id)
    }
  }
}
