/** The same rows as objects, in batches: what a store hands over, and what engines over objects work on. */
import { LocalDate, type Row } from "@shequ/core"
import type { Case, Place, Visit } from "./model.ts"
import { type Cases, grids, type Visits } from "./Town.ts"

export type CaseRow = Row.Row<typeof Case>
export type VisitRow = Row.Row<typeof Visit>

export const gridName = (grid: number): string => `g${grid + 1}`
export const gridNames: ReadonlyArray<string> = Array.from({ length: grids }, (_, grid) => gridName(grid))

/** The city and its grids. */
export const places: ReadonlyArray<Row.Row<typeof Place>> = [
  { id: "city", validFrom: "2000-01-01" },
  ...gridNames.map((id) => ({ id, parentId: "city", validFrom: "2000-01-01" }) as const)
]

const names = <P extends string>(prefix: P) =>
  Array.from({ length: 18 }, (_, at): `${P}-${number}` => `${prefix}-${at}`)
const kinds = names("kind")
const categories = names("category")
const sources = names("source")
const statuses = names("status")
const satisfactions = names("satisfaction")
const outcomes = names("outcome")
const roles = names("role")

const at = <A>(list: ReadonlyArray<A>, index: number | undefined): A => list[index as number] as A

const batch = 4096

export function* caseRows(cases: Cases): Generator<ReadonlyArray<CaseRow>> {
  for (let start = 0; start < cases.size; start += batch) {
    const rows: Array<CaseRow> = []
    const end = Math.min(cases.size, start + batch)
    for (let row = start; row < end; row++) {
      const satisfaction = cases.satisfaction[row] as number
      const resolved = cases.resolved[row] as number
      const cost = cases.cost[row] as number
      rows.push({
        id: `c${row}`,
        gridId: at(gridNames, cases.grid[row]),
        kind: at(kinds, cases.kind[row]),
        category: at(categories, cases.category[row]),
        source: at(sources, cases.source[row]),
        status: at(statuses, cases.status[row]),
        ...(satisfaction === 0 ? {} : { satisfaction: at(satisfactions, satisfaction) }),
        urgent: cases.urgent[row] === 1,
        reporter: `p${cases.reporter[row]}`,
        receivedAt: (cases.received[row] as number) * 1000,
        ...(resolved === 0 ? {} : { resolvedAt: resolved * 1000 }),
        ...(cost === -1 ? {} : { cost })
      })
    }
    yield rows
  }
}

export function* visitRows(visits: Visits): Generator<ReadonlyArray<VisitRow>> {
  const days = new Map<number, LocalDate.LocalDate>()
  const dateOf = (day: number): LocalDate.LocalDate => {
    const known = days.get(day) ?? LocalDate.fromEpochDay(day)
    days.set(day, known)
    return known
  }
  for (let start = 0; start < visits.size; start += batch) {
    const rows: Array<VisitRow> = []
    const end = Math.min(visits.size, start + batch)
    for (let row = start; row < end; row++) {
      rows.push({
        id: `v${row}`,
        gridId: at(gridNames, visits.grid[row]),
        household: `h${visits.household[row]}`,
        outcome: at(outcomes, visits.outcome[row]),
        role: at(roles, visits.role[row]),
        visitedOn: dateOf(visits.day[row] as number),
        minutes: visits.minutes[row] as number
      })
    }
    yield rows
  }
}
