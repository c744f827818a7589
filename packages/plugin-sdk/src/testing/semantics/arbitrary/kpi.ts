/** Generated KPIs over the village: one measure each, of rows or of duties. */
import { type Expr, Formula, Kpi, type Measure, Period } from "@shequ/core"
import fc from "fast-check"
import { Case, Household, largeFrom, Shift, Visit } from "../village.ts"
import { condition, field, type Leaves, leaves, literal } from "./condition.ts"
import { maybe } from "./rows.ts"

const timing = (collection: string): fc.Arbitrary<Measure.Time> => {
  const times = (leaves[collection]?.times ?? []).filter(
    (time) => time.op !== "first-of" && !(time.op === "field" && time.path.length > 1)
  )
  const flows = fc
    .constantFrom(...times)
    .chain((time) => fc.constantFrom<Measure.Time>({ during: time }, { upTo: time }))
  return collection === Household.id
    ? fc.oneof(fc.constantFrom<Measure.Time>({ asOf: "end" }, { asOf: "start" }), flows)
    : fc.oneof(
        { weight: 2, arbitrary: fc.constant<Measure.Time>({ during: times[0] ?? field("at") }) },
        { weight: 1, arbitrary: flows }
      )
}

const optional = (where: Expr.Expr | undefined) => (where === undefined ? {} : { where })

const ofRows: fc.Arbitrary<Measure.Aggregate> = fc.constantFrom(Household.id, Visit.id, Case.id).chain((collection) => {
  const of = leaves[collection] as Leaves
  const common = fc.record({ where: maybe(condition(of, 2)), time: timing(collection) })
  const counted =
    collection === Visit.id ? field("householdId") : collection === Case.id ? field("kind") : field("gridId")
  return fc.oneof(
    common.map(({ time, where }): Measure.Aggregate => ({ kind: "count", collection, time, ...optional(where) })),
    common.map(
      ({ time, where }): Measure.Aggregate => ({ kind: "distinct", collection, of: counted, time, ...optional(where) })
    ),
    fc
      .tuple(common, fc.constantFrom("sum" as const, "min" as const, "max" as const), fc.constantFrom(...of.numbers))
      .map(
        ([{ time, where }, kindOf, number]): Measure.Aggregate => ({
          kind: kindOf,
          collection,
          of: number,
          time,
          ...optional(where)
        })
      ),
    fc.tuple(common, fc.constantFrom([1, 2] as const, [9, 10] as const), fc.constantFrom(...of.numbers)).map(
      ([{ time, where }, [n, d], number]): Measure.Aggregate => ({
        kind: "percentile",
        n,
        d,
        collection,
        of: number,
        time,
        ...optional(where)
      })
    )
  )
})

const ofDuties: fc.Arbitrary<Measure.Aggregate> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("household" as const, "place" as const),
      fc.constantFrom(
        "day" as const,
        "week" as const,
        "month" as const,
        "quarter" as const,
        "year" as const,
        "period" as const
      ),
      fc.constantFrom("each" as const, "all" as const),
      fc.integer({ min: 1, max: 3 }),
      maybe(condition(leaves[Visit.id] as Leaves, 1)),
      maybe(condition(leaves[Household.id] as Leaves, 1))
    )
    .map(([who, every, combine, atLeast, where, whose]): Measure.Aggregate => {
      const byHousehold = who === "household"
      return {
        kind: "attainment",
        combine,
        subjects: byHousehold ? { collection: Household.id, ...optional(whose) } : { places: "grid" },
        requirements: [
          {
            name: { zh: "甲", en: "a" },
            cadence: { every },
            collection: Visit.id,
            time: field("at"),
            atLeast: literal(atLeast),
            ...optional(where),
            ...(byHousehold ? { subject: field("householdId") } : {})
          },
          ...(byHousehold
            ? []
            : [
                {
                  name: { zh: "乙", en: "b" },
                  cadence: { every },
                  collection: Household.id,
                  atLeast: { op: "parameter" as const, id: largeFrom.id },
                  ...optional(whose)
                }
              ])
        ]
      }
    }),
  fc.constantFrom("grid", "community").map(
    (level): Measure.Aggregate => ({
      kind: "coverage",
      subjects: { places: level },
      windows: [
        { from: "08:00", to: "12:00" },
        { weekdays: [6, 7], from: "11:00", to: "24:00" }
      ],
      collection: Shift.id,
      from: field("from"),
      to: field("to")
    })
  )
)

/** A KPI with this measure, broken down by a code where its rows have one. */
const measuring = (aggregate: Measure.Aggregate, part: Measure.Part): Kpi.Kpi => ({
  ...Kpi.make({
    id: "village.generated",
    name: { zh: "例", en: "Generated" },
    unit: "time",
    better: "neither",
    value: Formula.from({ unit: "time", aggregate, part })
  }),
  breakdowns:
    "of" in aggregate || aggregate.kind === "count"
      ? [
          {
            id: "kind",
            name: { zh: "类别", en: "Kind" },
            by: {
              [aggregate.collection]: aggregate.collection === Visit.id ? field("household", "kind") : field("kind")
            }
          }
        ]
      : []
})

/** A KPI with one generated measure. */
export const kpi: fc.Arbitrary<Kpi.Kpi> = fc.oneof(
  { weight: 5, arbitrary: ofRows.map((aggregate) => measuring(aggregate, "value")) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(ofDuties, fc.constantFrom<Measure.Part>("required", "met"))
      .map(([aggregate, part]) => measuring(aggregate, part))
  }
)

/** Two KPIs that differ only in which rows they take: what answers one of them must not take its rows for the other's. */
const siblings: fc.Arbitrary<ReadonlyArray<Kpi.Kpi>> = ofRows.chain((aggregate) =>
  condition(leaves["collection" in aggregate ? aggregate.collection : Visit.id] as Leaves, 2).map((where) =>
    [aggregate, { ...aggregate, where } as Measure.Aggregate].map((one) => measuring(one, "value"))
  )
)

/** What one plan asks for: up to six KPIs. */
export const kpis: fc.Arbitrary<ReadonlyArray<Kpi.Kpi>> = fc
  .tuple(fc.array(kpi, { minLength: 1, maxLength: 4 }), siblings)
  .map(([some, both]) => [...some, ...both])

export const periods: fc.Arbitrary<ReadonlyArray<Period.Period>> = fc.uniqueArray(
  fc.constantFrom(
    Period.halfYear(2010, 1),
    Period.quarter(2010, 1),
    Period.month(2010, 2),
    Period.month(2010, 3),
    Period.week(2010, 10),
    Period.day("2010-03-10"),
    Period.range("2009-12-20", "2010-03-10")
  ),
  { minLength: 1, maxLength: 4, selector: Period.key }
)
