/** Generated rows of the village: often at edges – midnights, rows without what is optional, numbers that are hard to add. */
import { LocalDate, type Qualifier, type Row } from "@shequ/core"
import fc from "fast-check"
import { type Household, places, type VillageRows } from "../village.ts"

const firstDay = LocalDate.toEpochDay("2009-11-01")
export const day = fc.integer({ min: 0, max: 300 }).map((offset) => LocalDate.fromEpochDay(firstDay + offset))
/** Often at midnight, where edges are. */
const instant = fc
  .tuple(day, fc.constantFrom(0, 1, 60 * 9, 60 * 23 + 59), fc.constantFrom(0, -1))
  .map(([date, minute, shift]) => Date.parse(`${date}T00:00:00+08:00`) + minute * 60_000 + shift)
export const maybe = <A>(of: fc.Arbitrary<A>): fc.Arbitrary<A | undefined> => fc.option(of, { nil: undefined, freq: 3 })
const qualifier = fc.option(
  fc.constantFrom<Qualifier.Qualifier>("more-than", "at-least", "asserted", "approx", "less-than"),
  {
    nil: undefined,
    freq: 10
  }
)
export const kind = fc.constantFrom("noise" as const, "drain" as const)
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
