/** Lists the rows behind one cell of a plan, and for duties the ones that were not done. */
import { fromEpochDay } from "../time/LocalDate.ts"
import * as Period from "../time/Period.ts"
import { begin } from "./columns/begin.ts"
import { has } from "./columns/bits.ts"
import { duties } from "./columns/duties.ts"
import { readCondition } from "./columns/read.ts"
import { rowsOf } from "./columns/rowsOf.ts"
import { takings } from "./columns/take.ts"
import type { Dataset } from "./Dataset.ts"
import {
  conditions,
  type Evidence,
  type EvidenceQuery,
  type EvidenceRow,
  type Failed,
  type Missing
} from "./Evidence.ts"
import { usesPeriod } from "./evaluate.ts"
import { type Plan, type Request, UnknownName } from "./Plan.ts"

/** The names of the requirements that were not done. */
const undoneNames = (request: Request, undone: number): string =>
  request.aggregate.kind === "attainment"
    ? request.aggregate.requirements
        .filter((_, index) => ((undone >>> index) & 1) === 1)
        .map((one) => one.name.en)
        .join(" + ")
    : "coverage"

/** The evidence of a cell. Throws `UnknownName` when the plan has no such request or period. */
export const evidence = (plan: Plan, dataset: Dataset, query: EvidenceQuery): Evidence => {
  const request = plan.requests.find((one) => one.id === query.request)
  const period = request?.periods.find((one) => Period.key(one) === query.period)
  if (request === undefined || period === undefined) throw new UnknownName("The plan has no such request and period.")
  const { aggregate, by } = request
  const reading = begin(plan, dataset)
  const places = reading.places()
  const found = new Map<string, EvidenceRow>()
  const isExcluded = query.of === "excluded"
  const missing: Array<Missing> = []
  const add = (collection: string, row: number, because?: ReadonlyArray<Failed>): void => {
    const frame = dataset.frame(collection)
    const id = frame.ids.texts[frame.id.codes[row] as number] as string
    found.set(`${collection}\u0000${row}`, { collection, id, ...(because === undefined ? {} : { because }) })
  }
  if (aggregate.kind === "attainment" || aggregate.kind === "coverage") {
    const isHere = (chain: number): boolean => places.chain(chain).includes(query.place)
    duties(
      reading,
      aggregate,
      period,
      ({ chain, from, met, required, subject, to, undone }) => {
        if (met >= required || !isHere(chain)) return
        missing.push({
          subject,
          requirement: undoneNames(request, undone),
          start: fromEpochDay(from),
          end: fromEpochDay(to)
        })
      },
      (collection, row, { chain }) => {
        if (isHere(chain) && !isExcluded) add(collection, row)
      }
    )
  } else {
    const of = query.key === undefined ? undefined : by
    for (const taking of takings(
      reading,
      dataset.frame(aggregate.collection),
      aggregate,
      [period],
      usesPeriod(aggregate, of)
    )) {
      const asked = isExcluded
        ? conditions(aggregate).map((one) => [one, readCondition(taking.scope, one)] as const)
        : []
      const failed = (row: number): ReadonlyArray<Failed> =>
        asked.flatMap(([condition, { f, t }]) =>
          has(t, row) ? [] : [{ condition, is: has(f, row) ? ("false" as const) : ("unknown" as const) }]
        )
      for (const span of taking.periods) {
        const cell = { place: query.place, period: span, key: query.key }
        rowsOf(
          taking,
          aggregate,
          of,
          cell,
          (row) => add(aggregate.collection, row, isExcluded ? failed(row) : undefined),
          query.of
        )
      }
    }
  }
  const offset = query.offset ?? 0
  const page = <A>(all: ReadonlyArray<A>): ReadonlyArray<A> => all.slice(offset, offset + (query.limit ?? 100))
  return { rows: page([...found.values()]), total: found.size, missing: page(missing), missingTotal: missing.length }
}
