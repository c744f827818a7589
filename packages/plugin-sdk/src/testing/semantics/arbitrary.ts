/** Generated rows and generated KPIs over the village: what every back end is compared on with the plain evaluation. */
import { type Expr, Formula, Kpi, LocalDate, type Measure, Period, type Qualifier, type Row } from "@shequ/core"
import fc from "fast-check"
import { Case, Household, largeFrom, places, Shift, Step, type VillageRows, Visit } from "./village.ts"

const firstDay = LocalDate.toEpochDay("2009-11-01")
const day = fc.integer({ min: 0, max: 300 }).map((offset) => LocalDate.fromEpochDay(firstDay + offset))
/** Often at midnight, where edges are. */
const instant = fc
  .tuple(day, fc.constantFrom(0, 1, 60 * 9, 60 * 23 + 59), fc.constantFrom(0, -1))
  .map(([date, minute, shift]) => Date.parse(`${date}T00:00:00+08:00`) + minute * 60_000 + shift)
const maybe = <A>(of: fc.Arbitrary<A>): fc.Arbitrary<A | undefined> => fc.option(of, { nil: undefined, freq: 3 })
const qualifier = fc.option(
  fc.constantFrom<Qualifier.Qualifier>("more-than", "at-least", "asserted", "approx", "less-than"),
  {
    nil: undefined,
    freq: 10
  }
)
const kind = fc.constantFrom("noise" as const, "drain" as const)
const grid = fc.constantFrom("g1", "g2", "c")

/** Leaves out what is `undefined`. */
const clean = <A extends object>(row: A): A =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as A

const validity = fc
  .tuple(day, maybe(fc.integer({ min: 1, max: 200 })))
  .map(([from, length]) =>
    length === undefined ? { validFrom: from } : { validFrom: from, validTo: LocalDate.addDays(from, length) }
  )

const tag = fc
  .tuple(fc.constantFrom("low-income" as const, "disabled" as const), day, maybe(fc.integer({ min: 1, max: 100 })))
  .map(([code, from, length]) =>
    length === undefined ? { code, from } : { code, from, to: LocalDate.addDays(from, length) }
  )

const household = fc.record({
  gridId: grid,
  members: maybe(fc.integer({ min: 0, max: 8 })),
  membersQualifier: qualifier,
  headBornOn: maybe(fc.constantFrom("1992-02-29" as const, "1950-06-30" as const, "1991-12-31" as const)),
  kind: maybe(kind),
  tags: maybe(fc.array(tag, { maxLength: 3 })),
  qualifier
})

/** One or two versions of each household. */
const households = fc
  .array(fc.tuple(household, validity, maybe(household)), { minLength: 1, maxLength: 8 })
  .map((all) =>
    all.flatMap(([one, valid, later], index) => {
      const first = clean({ id: `h${index}`, ...one, ...valid })
      if (later === undefined || first.validTo === undefined) return [first]
      return [first, clean({ id: `h${index}`, ...later, validFrom: first.validTo })]
    })
  ) as unknown as fc.Arbitrary<ReadonlyArray<Row.Row<typeof Household>>>

const numbered = <A extends object>(prefix: string, of: fc.Arbitrary<A>, maxLength: number) =>
  fc.array(of, { maxLength }).map((rows) => rows.map((row, index) => clean({ id: `${prefix}${index}`, ...row })))

const someHousehold = fc.integer({ min: 0, max: 9 }).map((index) => `h${index}`)
const someCase = fc.integer({ min: 0, max: 12 }).map((index) => `c${index}`)

/** Grids change hands during the time. */
const movingPlaces: ReadonlyArray<NonNullable<VillageRows["places"]>[number]> = [
  ...places.filter((place) => place.id !== "g2"),
  { id: "d", name: "乙社区", level: "community", parentId: "city", validFrom: "2000-01-01" },
  { id: "g2", name: "二网格", level: "grid", parentId: "c", validFrom: "2000-01-01", validTo: "2010-03-10" },
  { id: "g2", name: "二网格", level: "grid", parentId: "d", validFrom: "2010-03-10" }
]

export const rows: fc.Arbitrary<VillageRows> = fc.record({
  places: fc.constantFrom(places, movingPlaces),
  households,
  visits: numbered(
    "v",
    fc.record({
      at: instant,
      householdId: someHousehold,
      gift: maybe(fc.integer({ min: 0, max: 1_000_000 })),
      giftQualifier: qualifier,
      qualifier
    }),
    25
  ),
  cases: numbered(
    "c",
    fc.record({
      gridId: grid,
      kind: maybe(kind),
      urgent: maybe(fc.boolean()),
      receivedAt: instant,
      escalatedAt: maybe(instant),
      resolvedAt: maybe(instant),
      qualifier
    }),
    25
  ),
  steps: numbered("s", fc.record({ at: instant, caseId: someCase, onSite: fc.boolean(), qualifier }), 25),
  shifts: numbered(
    "d",
    fc.record({ gridId: grid, from: instant, length: maybe(fc.integer({ min: 1, max: 60 })) }),
    8
  ).map((all) =>
    all.map(({ length, ...shift }) =>
      length === undefined ? shift : { ...shift, to: shift.from + length * 3_600_000 }
    )
  )
}) as unknown as fc.Arbitrary<VillageRows>

const field = (...path: ReadonlyArray<string>): Expr.Expr => ({ op: "field", path })
const literal = (value: Expr.Scalar): Expr.Expr => ({ op: "literal", value })
const comparison = fc.constantFrom<Expr.Comparison>("eq", "ne", "lt", "le", "gt", "ge")

/** What can be asked of the rows of one collection. */
interface Leaves {
  readonly conditions: ReadonlyArray<fc.Arbitrary<Expr.Expr>>
  readonly numbers: ReadonlyArray<Expr.Expr>
  readonly times: ReadonlyArray<Expr.Expr>
}

const timeLeaf = (times: ReadonlyArray<Expr.Expr>): fc.Arbitrary<Expr.Expr> =>
  fc.record({
    op: fc.constant("compare" as const),
    is: comparison,
    left: fc.constantFrom(...times),
    right: fc.oneof(fc.constantFrom<Expr.Expr>({ op: "today" }, ...times), day.map(literal))
  })
const numberLeaf = (numbers: ReadonlyArray<Expr.Expr>): fc.Arbitrary<Expr.Expr> => {
  const number = fc.oneof(
    fc.constantFrom(...numbers),
    fc.record({
      op: fc.constant("arithmetic" as const),
      fn: fc.constantFrom("add" as const, "subtract" as const, "multiply" as const),
      left: fc.constantFrom(...numbers),
      right: fc.integer({ min: -3, max: 3 }).map(literal)
    })
  )
  return fc.record({
    op: fc.constant("compare" as const),
    is: comparison,
    left: number,
    right: fc.oneof(
      fc.integer({ min: 0, max: 20 }).map(literal),
      fc.constantFrom(...numbers),
      fc.constant({ op: "parameter" as const, id: largeFrom.id })
    )
  })
}
const kindLeaf = (...path: ReadonlyArray<string>): fc.Arbitrary<Expr.Expr> =>
  fc.oneof(
    fc.record({
      op: fc.constant("compare" as const),
      is: fc.constantFrom("eq" as const, "ne" as const),
      left: fc.constant(field(...path)),
      right: kind.map(literal)
    }),
    fc.record({
      op: fc.constant("in" as const),
      value: fc.constant(field(...path)),
      of: fc.subarray(["noise", "drain"])
    })
  )
const tagLeaf = (...path: ReadonlyArray<string>): fc.Arbitrary<Expr.Expr> =>
  fc.record({
    op: fc.constant("has" as const),
    set: fc.constant(field(...path)),
    any: fc.subarray(["low-income", "disabled"], { minLength: 1 })
  })
const missingLeaf = (...paths: ReadonlyArray<ReadonlyArray<string>>): fc.Arbitrary<Expr.Expr> =>
  fc.constantFrom(...paths).map((path) => ({ op: "missing", value: field(...path) }))

const tallyLeaf = (
  collection: string,
  via: string,
  equals: Expr.Expr,
  edges: ReadonlyArray<Expr.Expr>,
  where: Expr.Expr | undefined
): fc.Arbitrary<Expr.Expr> =>
  fc.record({
    op: fc.constant("compare" as const),
    is: comparison,
    left: fc
      .oneof(
        fc.constantFrom<Expr.Window>({ within: "ever" }, { within: "so-far" }, { within: "period" }),
        ...(edges.length === 0
          ? []
          : [
              fc
                .tuple(fc.constantFrom("before" as const, "after" as const), fc.constantFrom(...edges))
                .map(([within, of]): Expr.Window => ({ within, of }))
            ])
      )
      .chain((window) =>
        maybe(fc.constant(where)).map(
          (found): Expr.Expr => ({
            op: "tally",
            fn: "count",
            collection,
            via: field(via),
            equals,
            window,
            ...(found === undefined ? {} : { where: found })
          })
        )
      ),
    right: fc.integer({ min: 0, max: 3 }).map(literal)
  })

const duration = (unit: "second" | "day" | "working-day", from: Expr.Expr, to: Expr.Expr): Expr.Expr => ({
  op: "duration",
  in: unit,
  from,
  to
})

const leaves: Record<string, Leaves> = {
  [Household.id]: {
    conditions: [
      kindLeaf("kind"),
      tagLeaf("tags"),
      missingLeaf(["members"], ["kind"], ["headBornOn"], ["validTo"]),
      tallyLeaf(Visit.id, "householdId", field("id"), [field("validFrom")], {
        op: "compare",
        is: "gt",
        left: field("gift"),
        right: literal(1000)
      })
    ],
    numbers: [
      field("members"),
      { op: "age", birth: field("headBornOn"), at: { op: "today" } },
      duration("day", field("validFrom"), { op: "today" })
    ],
    times: [field("validFrom"), field("headBornOn")]
  },
  [Visit.id]: {
    conditions: [
      kindLeaf("household", "kind"),
      tagLeaf("household", "tags"),
      missingLeaf(["gift"], ["household", "members"], ["household", "id"]),
      tallyLeaf(Household.id, "gridId", field("household", "gridId"), [], {
        op: "has",
        set: field("tags"),
        any: ["low-income"]
      })
    ],
    numbers: [
      field("gift"),
      field("household", "members"),
      { op: "age", birth: field("household", "headBornOn"), at: field("at") }
    ],
    times: [field("at"), field("household", "validFrom")]
  },
  [Case.id]: {
    conditions: [
      kindLeaf("kind"),
      missingLeaf(["resolvedAt"], ["kind"], ["urgent"]),
      fc.constant(field("urgent")),
      tallyLeaf(Step.id, "caseId", field("id"), [field("escalatedAt"), field("resolvedAt")], field("onSite"))
    ],
    numbers: [
      duration("day", field("receivedAt"), field("resolvedAt")),
      duration("working-day", field("receivedAt"), field("resolvedAt")),
      duration("second", field("receivedAt"), field("escalatedAt"))
    ],
    times: [
      field("receivedAt"),
      field("resolvedAt"),
      field("escalatedAt"),
      { op: "first-of", values: [field("resolvedAt"), field("receivedAt")] }
    ]
  }
}

const condition = (of: Leaves, depth: number): fc.Arbitrary<Expr.Expr> => {
  const leaf = fc.oneof(...of.conditions, timeLeaf(of.times), numberLeaf(of.numbers))
  if (depth === 0) return leaf
  const inner = condition(of, depth - 1)
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    {
      weight: 2,
      arbitrary: fc.record({
        op: fc.constantFrom("and" as const, "or" as const),
        all: fc.array(inner, { minLength: 1, maxLength: 3 })
      })
    },
    { weight: 1, arbitrary: inner.map((value): Expr.Expr => ({ op: "not", value })) }
  )
}

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

/** A KPI with one generated measure, broken down by a code where its rows have one. */
export const kpi: fc.Arbitrary<Kpi.Kpi> = fc
  .oneof({ weight: 5, arbitrary: ofRows }, { weight: 1, arbitrary: ofDuties })
  .chain((aggregate) =>
    fc
      .constantFrom<Measure.Part>(
        ...(aggregate.kind === "attainment" || aggregate.kind === "coverage"
          ? (["required", "met"] as const)
          : (["value"] as const))
      )
      .map((part) => ({
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
                    [aggregate.collection]:
                      aggregate.collection === Visit.id ? field("household", "kind") : field("kind")
                  }
                }
              ]
            : []
      }))
  )

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
