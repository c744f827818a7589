/**
 * The ground that journals stand on: the registers of one community, indexed as generation needs them. They may be generated or
 * come from a ledger.
 */
import type { Collection, LocalDate, Row } from "@shequ/core"
import * as Model from "@shequ/core/model"
import type { Batch } from "./Batch.ts"
import type { Random } from "./Random.ts"

/** A row of a register as far as its validity goes. */
interface Dated {
  readonly id: string
  readonly validFrom: LocalDate.LocalDate
  readonly validTo?: LocalDate.LocalDate
}

export interface Ground {
  /** Goes before every generated id, so that several communities' ids stay apart. */
  readonly prefix: string
  readonly communityId: string
  /** The rows of a register that belong to the community; none where it has none. */
  readonly of: <C extends Collection.Register>(register: C) => ReadonlyArray<Row.Row<C>>
  readonly household: (id: string) => Model.Household | undefined
  readonly residentsOf: (householdId: string) => ReadonlyArray<Model.Resident>
  /** Households that bear a tag, now or once. */
  readonly tagged: ReadonlyArray<Model.Household>
  /** People who live in the community, for rates per head. */
  readonly population: number
}

export const isValid = (row: Dated, on: LocalDate.LocalDate): boolean =>
  row.validFrom <= on && (row.validTo === undefined || on < row.validTo)

/** A row that is valid on the day and fulfils the condition; `undefined` where twenty tries find none. */
export const pick = <A extends Dated>(
  random: Random,
  rows: ReadonlyArray<A>,
  on: LocalDate.LocalDate,
  where: (row: A) => boolean = () => true
): A | undefined => {
  for (let tries = 0; tries < 20 && rows.length > 0; tries++) {
    const row = random.pick(rows)
    if (isValid(row, on) && where(row)) return row
  }
  return undefined
}

/** Reads the registers of one community; rows of journals are passed over. */
export const make = (registers: Iterable<Batch>, prefix = ""): Ground => {
  const rows = new Map<string, Array<Row.AnyRow>>()
  for (const [collection, some] of registers) {
    if (collection.kind !== "register") continue
    const known = rows.get(collection.id)
    if (known === undefined) rows.set(collection.id, [...some])
    else for (const row of some) known.push(row)
  }
  const of = <C extends Collection.Register>(register: C): ReadonlyArray<Row.Row<C>> =>
    (rows.get(register.id) ?? []) as unknown as ReadonlyArray<Row.Row<C>>
  const community = of(Model.Community)[0]
  if (community === undefined) throw new Error("A ground needs the row of its community.")
  const households = new Map(of(Model.Household).map((row) => [row.id, row]))
  const residents = Map.groupBy(of(Model.Resident), (row) => row.householdId)
  return {
    prefix,
    communityId: community.id,
    of,
    household: (id) => households.get(id),
    residentsOf: (id) => residents.get(id) ?? [],
    tagged: of(Model.Household).filter((row) => (row.tags ?? []).length > 0),
    population: of(Model.Resident).length
  }
}

/** Where a row about a household belongs. */
export const placeOf = (row: {
  readonly communityId: string
  readonly gridId?: string
}): { readonly communityId: string; readonly gridId?: string } => ({
  communityId: row.communityId,
  ...(row.gridId === undefined ? {} : { gridId: row.gridId })
})
