import { describe, expect, it } from "vitest"
import { At, Condition, Period, Prose, Report, Slot, Template } from "../../src/index.ts"

const { change, en, figure, when, zh } = Prose
const period = Period.quarter(2010, 1)

const template = Template.make({
  id: "t",
  name: { zh: "t", en: "t" },
  title: Template.text("标题", "Title"),
  blocks: [
    Template.paragraph(
      zh`${figure("a.b")}${when(Condition.zero("a.c"), zh`${change("a.d", { against: "previous-period" })}`)}`,
      en`${figure("a.b", { at: At.slot("day") })}${figure("a.e", { cell: { breakdown: "by", key: "k" } })}`
    ),
    Template.trend({ zh: "图", en: "chart" }, ["a.b"]),
    Template.attainment({ zh: "图", en: "chart" }, "a.f")
  ],
  slots: [Slot.time("day", { zh: "日", en: "day" }, "03-05")]
})

const line = (one: Report.Binding): string =>
  [one.kpi, Period.key(one.period), one.level, ...one.breakdowns, ...one.compare]
    .filter((part) => part !== undefined)
    .join(" ")

describe("bindings", () => {
  it("are all that the template may print, in both languages and all branches", () =>
    expect(Report.bindings(template, { period }).map(line).sort()).toEqual([
      "a.b 2010-01-01/2010-02-01",
      "a.b 2010-01-01/2010-04-01 same-period-last-year",
      "a.b 2010-02-01/2010-03-01",
      "a.b 2010-03-01/2010-04-01",
      "a.b 2010-03-05/2010-03-06",
      "a.c 2010-01-01/2010-04-01 same-period-last-year",
      "a.d 2010-01-01/2010-04-01 same-period-last-year previous-period",
      "a.e 2010-01-01/2010-04-01 by same-period-last-year",
      "a.f 2010-01-01/2010-04-01 grid same-period-last-year",
      "a.f 2010-01-01/2010-04-01 sub-grid same-period-last-year"
    ]))

  it("may be those of one language", () =>
    expect(new Set(Report.bindings(template, { period, language: "zh" }).map((one) => one.kpi))).toEqual(
      new Set(["a.b", "a.c", "a.d", "a.f"])
    ))

  it("follow the narrative's times", () =>
    expect(Report.bindings(template, { period, narrative: { day: "2010-04-01" } }).map(line)).toContain(
      "a.b 2010-04-01/2010-04-02"
    ))

  it("fall into groups that ask alike, and lose nothing", () => {
    const bindings = Report.bindings(template, { period })
    const groups = Report.groups(bindings)
    const asked = new Set(
      groups.flatMap((group) =>
        group.kpis.flatMap((kpi) => group.periods.map((one) => `${kpi} ${Period.key(one)} ${group.level}`))
      )
    )
    expect(asked).toEqual(new Set(bindings.map((one) => `${one.kpi} ${Period.key(one.period)} ${one.level}`)))
    expect(groups.length).toBeLessThan(bindings.length)
  })
})
