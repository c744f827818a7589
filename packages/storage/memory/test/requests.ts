/** A community and what is asked of it: how many requests came, and how many are overdue – open for more than a week. */
import {
  Collection,
  Field,
  Kpi,
  type LocalDate,
  Measure,
  type Period,
  Plan,
  Plugin,
  Rational,
  Registry,
  type Result,
  Store,
  Value,
  Zone
} from "@shequ/core"

export const Area = Collection.places({
  id: "area",
  name: { zh: "片区", en: "Area" },
  unit: "place",
  fields: { parentId: Field.self("上级", "Parent", { optional: true }) },
  parent: (row) => row.parentId,
  level: "community"
})

export const Request = Collection.journal({
  id: "request",
  name: { zh: "诉求", en: "Request" },
  unit: "piece",
  time: "at",
  fields: {
    at: Field.instant("受理", "Received"),
    areaId: Field.reference(Area, "片区", "Area"),
    doneAt: Field.instant("办结", "Resolved", { optional: true })
  },
  place: (row) => row.areaId
})

const kpi = (id: string, value: Measure.Measure<"piece">) =>
  Kpi.make({ id, name: { zh: id, en: id }, unit: "piece", better: "lower", value })
const received = kpi("live.received", Measure.count(Request))
const overdue = kpi(
  "live.overdue",
  Measure.count(Request, (row) => row.doneAt.missing().and(row.at.daysUntil(Value.today).above(7)), {
    upTo: (row) => row.at
  })
)
export const registry = Registry.make([
  Plugin.make({
    id: "live",
    version: "1.0.0",
    name: { zh: "即时", en: "Live" },
    collections: [Area, Request],
    kpis: [received, overdue]
  })
])

export const planOf = (period: Period.Period, zone = "Asia/Shanghai"): Plan.Plan =>
  Plan.make(registry, { kpis: [received, overdue], places: ["c"], periods: [period], zone })

/** Eight hours after a day began in a zone. */
export const morning = (day: LocalDate.LocalDate, zone = "Asia/Shanghai"): number =>
  Zone.make(zone).startOf(day) + 8 * 3_600_000

/** A request of a morning, and when it was done. */
export const write = (id: string, at: number, doneAt?: number) =>
  Store.writeBatch([
    {
      op: doneAt === undefined ? "append" : "correct",
      collection: Request.id,
      rows: [{ id, at, areaId: "c", ...(doneAt === undefined ? {} : { doneAt }) }]
    }
  ])

export const figure = ({ kpi, value }: Result.Result): string =>
  `${kpi} ${value === undefined ? "none" : Rational.toNumber(value)}`
