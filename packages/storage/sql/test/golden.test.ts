/** What is asked of each database, to be read: `golden/<dialect>.sql`. */
import {
  Cadence,
  type Collection,
  Expr,
  Kpi,
  LocalDate,
  Measure,
  Parameter,
  Period,
  Plan,
  Plugin,
  Registry,
  Tally,
  Value,
  Zone
} from "@shequ/core"
import { standardVocabularies } from "@shequ/core/codes"
import { Case, CaseStep, DutyPost, DutyShift, Household, standardModel, Visit } from "@shequ/core/model"
import { describe, expect, it } from "vitest"
import type { Asked } from "../src/Asked.ts"
import { type Dialect, duckdb, postgres, postgresApart, sqlite } from "../src/Dialect.ts"
import { between, offsets } from "../src/offsets.ts"
import { of } from "../src/Places.ts"
import { printPlan } from "../src/printPlan.ts"
import type { Statement } from "../src/Statement.ts"

const patience = Parameter.make({
  id: "golden.patience",
  name: { zh: "时限", en: "Patience" },
  unit: "day",
  values: [
    { value: 15, to: "2010-04-01" },
    { value: 10, from: "2010-04-01" },
    { value: 5, place: "g2" }
  ]
})

const onSite = (row: Parameters<NonNullable<Parameters<typeof Measure.count<typeof Case>>[1]>>[0]) =>
  Tally.exists(CaseStep, { via: (step) => step.caseId, equals: row.id, before: row.closedAt })

const measures = {
  "Cases received": Measure.count(Case),
  "Cases closed late, by a limit that differs by place": Measure.count(Case, (row) =>
    row.receivedAt.daysUntil(row.closedAt).above(Value.parameter(patience))
  ),
  "Cases with a step before they were closed": Measure.count(Case, onSite),
  "Median days to close": Measure.median(Case, "day", (row) => row.receivedAt.daysUntil(row.closedAt)),
  "Low-income households visited": Measure.distinct(
    Visit,
    (row) => row.householdId,
    (row) => row.household.tags.has("low-income")
  ),
  "Low-income households": Measure.count(Household, (row) => row.tags.has("low-income")),
  "Low-income households visited in each month": Measure.attainment(
    Measure.subjects(Household, (row) => row.tags.has("low-income")),
    [
      Measure.requirement({
        name: { zh: "走访", en: "visit" },
        cadence: Cadence.every("month"),
        entries: Visit,
        subject: (row) => row.householdId
      })
    ]
  ).met,
  "Duty desks manned from Monday to Friday": Measure.coverage({
    subjects: Measure.subjects(DutyPost, (row) => row.kind.is("duty-desk")),
    windows: [{ weekdays: [1, 2, 3, 4, 5], from: "08:00", to: "18:00" }],
    intervals: DutyShift,
    subject: (row) => row.dutyPostId,
    from: (row) => row.startsAt,
    to: (row) => row.endsAt
  }).met
}

const kpis = Object.entries(measures).map(([en, measure], index) =>
  Kpi.make({
    id: `golden.${index}`,
    name: { zh: en, en },
    unit: "time",
    better: "neither",
    value: { ...(measure as Measure.Measure), unit: "time" }
  })
)
const plugin = Plugin.make({
  id: "golden",
  version: "1.0.0",
  name: { zh: "例", en: "Golden" },
  vocabularies: standardVocabularies,
  collections: standardModel as ReadonlyArray<Collection.Collection>,
  parameters: [patience],
  kpis
})
const registry = Registry.make([plugin])
const plan = Plan.make(registry, {
  kpis,
  places: ["c", "g2"],
  periods: [Period.month(2010, 1), Period.quarter(2010, 1)]
})
const place = (id: string, parent?: string, validFrom = "2000-01-01") => ({
  row: { id, validFrom },
  parent,
  level: parent === undefined ? "community" : "grid"
})
const rows = [place("c"), place("d"), place("g1", "c"), place("g2", "c"), place("g2", "d", "2010-03-10")]

const asked = (dialect: Dialect, known?: number): Asked => ({
  registry,
  dialect,
  known,
  facts: {
    rows: () => 0,
    isVersioned: (id) => id === Household.id,
    mask: (id, name) => (id === Visit.id && name === "qualifier" ? 6 : 0),
    instants: [0, 0]
  },
  offsets: between(offsets("Asia/Shanghai"), Date.UTC(2009, 0), Date.UTC(2011, 0)),
  zone: Zone.make("Asia/Shanghai"),
  asked: plan.places,
  places: of({ places: plan.places, treeOn: undefined }, rows),
  treeOn: undefined
})

const nameOf = ({ aggregate }: Plan.Request): string | undefined =>
  Object.entries(measures).find(([, measure]) => JSON.stringify(measure.aggregate) === JSON.stringify(aggregate))?.[0]

/** Of a long table, the beginning. */
const short = (value: unknown): string => {
  const text = String(value)
  return text.length <= 400 ? text : `${text.slice(0, 400)} …`
}

const text = (name: string, { parameters, sql }: Statement): string =>
  `-- ${name}\n${sql};\n-- with\n${parameters.map(({ value }, index) => `--   ${index + 1}: ${short(value)}`).join("\n")}\n`

const shown = (dialect: Dialect): string => {
  const from = asked(dialect)
  const some = printPlan(asked(dialect, 7), { requests: plan.requests.slice(0, dialect.apart === undefined ? 1 : 0) })
  return [
    ...printPlan(from, plan).questions.map(({ requests, statement }) =>
      text(requests.map(nameOf).join("\n-- "), statement)
    ),
    ...some.questions.map(({ statement }) => text("Cases received, as known at number 7 of the log", statement))
  ].join("\n\n")
}

describe("the SQL of each dialect", () => {
  it.each([sqlite, postgres, postgresApart, duckdb])("$id", async (dialect) => {
    await expect(shown(dialect)).toMatchFileSnapshot(`golden/${dialect.id}.sql`)
  })

  it("reads a collection that is named like a table which the statement brings", () => {
    const period = { ...Household, id: "period" }
    const kpi = Kpi.make({
      id: "golden.named",
      name: { zh: "例", en: "Named" },
      unit: "household",
      better: "neither",
      value: Measure.count(period)
    })
    const all = Registry.make([{ ...plugin, collections: [...plugin.collections, period], kpis: [kpi] }])
    const some = Plan.make(all, { kpis: [kpi], places: ["c"], periods: [Period.month(2010, 1)] })
    const { questions } = printPlan({ ...asked(sqlite), registry: all }, some)
    expect(questions.map(({ statement }) => statement.sql).join()).toContain(
      `FROM "period" AS "t1"\nCROSS JOIN "period 2" AS "p"`
    )
  })

  it("has no value in its text", () => {
    const nasty = `x' OR "1"="1`
    const kpi = Kpi.make({
      id: "golden.nasty",
      name: { zh: "例", en: "Nasty" },
      unit: "piece",
      better: "neither",
      value: Measure.count(
        Case,
        () => new Value.Condition({ op: "compare", is: "eq", left: Expr.field("id"), right: Expr.literal(nasty) })
      )
    })
    const all = Registry.make([{ ...plugin, kpis: [kpi] }])
    const some = Plan.make(all, { kpis: [kpi], places: [nasty], periods: [Period.day(LocalDate.fromEpochDay(14000))] })
    for (const dialect of [sqlite, postgres, duckdb]) {
      const from = {
        ...asked(dialect),
        registry: all,
        asked: some.places,
        places: of({ ...some, treeOn: undefined }, [])
      }
      const { questions } = printPlan(from, some)
      expect(questions.length).toBe(1)
      for (const { statement } of questions) {
        expect(statement.sql).not.toContain(nasty)
        expect(statement.sql).not.toContain('OR "1"')
        expect(statement.parameters.map(({ value }) => value)).toContain(nasty)
      }
    }
  })
})
