/** Rows and measures that several cases use. */
import { Cadence, type Formula, Kpi, Measure, Period, type Row, type Target } from "@shequ/core"
import { at, Case, Household, Visit } from "../village.ts"

export const march = Period.month(2010, 3)

let serial = 0
export const kpi = <U extends Parameters<typeof Kpi.make>[0]["unit"]>(
  unit: U,
  value: Formula.Operand,
  more: {
    readonly better?: Kpi.Better
    readonly target?: Target.Target | ReadonlyArray<Target.Target>
    readonly breakdowns?: ReadonlyArray<Kpi.Breakdown>
  } = {}
): Kpi.Kpi => {
  serial += 1
  const { better = "higher", ...rest } = more
  return Kpi.make({
    id: `village.case-${serial}`,
    name: { zh: "例", en: "Case" },
    unit,
    better,
    value,
    ...rest
  } as never)
}

export const household = (id: string, more: Partial<Row.Row<typeof Household>> = {}): Row.Row<typeof Household> => ({
  id,
  gridId: "g1",
  validFrom: "2009-01-01",
  ...more
})
export const visit = (
  id: string,
  day: string,
  householdId = "h1",
  more: Partial<Row.Row<typeof Visit>> = {}
): Row.Row<typeof Visit> => ({
  id,
  at: at(day),
  householdId,
  ...more
})
export const case_ = (id: string, day: string, more: Partial<Row.Row<typeof Case>> = {}): Row.Row<typeof Case> => ({
  id,
  gridId: "g1",
  receivedAt: at(day),
  ...more
})

export const two = [household("h1"), household("h2", { gridId: "g2" })]
export const visits = Measure.count(Visit)
export const cases = Measure.count(Case)
export const lowIncome = Measure.count(Household, (row) => row.tags.has("low-income"))
export const monthly = (atLeast = 1) =>
  Measure.attainment(Measure.subjects(Household), [
    Measure.requirement({
      name: { zh: "走访", en: "visit" },
      cadence: Cadence.every("month"),
      entries: Visit,
      subject: (row) => row.householdId,
      atLeast
    })
  ])
export const hours = (n: number, d: number) =>
  Measure.percentile(Case, "second", n, d, (row) => row.receivedAt.secondsUntil(row.resolvedAt)) as Measure.Measure
export const gifts = Measure.sum(Visit, "yuan", (row) => row.gift)
