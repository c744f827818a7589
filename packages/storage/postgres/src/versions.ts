/** Single rows: as of a day, and all that was ever known of them. */
import type { LocalDate, Revision, Stamp } from "@shequ/core"
import { quote, type Shape } from "@shequ/storage-sql"
import { Effect } from "effect"
import * as Log from "./Log.ts"
import { everyone, type Session } from "./Session.ts"
import { history, mine, selection } from "./Table.ts"

/** Of a register, the version valid on a day, or the one that began last. */
export const get = (
  session: Session,
  shape: Shape,
  id: string,
  on: LocalDate.LocalDate | undefined,
  community: string
) => {
  const { list, row } = selection(shape)
  const from = `SELECT ${list} FROM ${quote(shape.id)} WHERE ${community === everyone ? "true" : mine} AND "id" = $1`
  const isValid = `AND "validFrom" <= $2 AND ("validTo" IS NULL OR $2 < "validTo")`
  const found =
    shape.kind === "journal"
      ? session.ask(from, [id])
      : session.ask(
          `${from} ${on === undefined ? "" : isValid} ORDER BY "validFrom" DESC LIMIT 1`,
          on === undefined ? [id] : [id, on]
        )
  return Effect.map(found, ([values]) => (values === undefined ? undefined : row(values)))
}

export const revisions = Effect.fnUntraced(function* (session: Session, shape: Shape, id: string) {
  const versions = yield* history(session, shape, `"id" = $1`, [id])
  const stamps = yield* Log.stamps(
    session,
    versions.flatMap(({ recorded, superseded }) => (superseded === undefined ? [recorded] : [recorded, superseded]))
  )
  const stamp = (sequence: number): Stamp => stamps.get(sequence) as Stamp
  return versions.map(
    ({ recorded, row, superseded }): Revision => ({
      row,
      recorded: stamp(recorded),
      ...(superseded === undefined ? {} : { superseded: stamp(superseded) })
    })
  )
})
