import { type Document, Period, type Registry, Report, Template } from "@shequ/core"
import { Result, Schema } from "effect"
import { beforeAll, describe, expect, it } from "vitest"
import { halfYearReview, quarterlyCivic } from "../../src/templates/index.ts"
import { catalogue } from "./catalogue.ts"
import { halfYear } from "./halfYear.ts"
import { quarter } from "./quarter.ts"
import { resultsFor } from "./resultsFor.ts"

const stories = [
  { template: halfYearReview, ...halfYear },
  { template: quarterlyCivic, ...quarter }
]
type Story = (typeof stories)[number]

let registry: Pick<Registry.Registry, "kpis" | "collections">
beforeAll(async () => {
  registry = await catalogue()
})

const compile = ({ narrative, period, template, values }: Story, language: "zh" | "en") =>
  Report.compile(template, {
    registry,
    language,
    narrative,
    period,
    place: "c1",
    results: resultsFor(template, registry, { narrative, period, values, places: halfYear.places, place: "c1" })
  })

describe.each(stories)("$template.id", (story) => {
  const { narrative, period, template } = story

  it("has no loose figures, in either language", () => {
    expect(Report.check(template, "zh")).toEqual([])
    expect(Report.check(template, "en")).toEqual([])
  })

  it("asks only for KPIs and breakdowns that the catalogue has", () => {
    expect(Report.check(template, "zh", registry)).toEqual([])
    expect(Report.check(template, "en", registry)).toEqual([])
    for (const { kpi } of Report.bindings(template, { period, narrative }))
      expect([...registry.kpis.keys()]).toContain(kpi)
  })

  it("becomes a report in both languages", () => {
    for (const language of ["zh", "en"] as const) {
      const outcome = compile(story, language)
      expect(Result.isFailure(outcome) ? outcome.failure.message : "").toBe("")
    }
  })

  it("becomes a report with nothing but its defaults", () => {
    const plan = narrative["plan-items"] === undefined ? {} : { "plan-items": narrative["plan-items"] }
    for (const language of ["zh", "en"] as const) {
      const outcome = compile({ ...story, narrative: plan }, language)
      expect(Result.isFailure(outcome) ? outcome.failure.message : "").toBe("")
    }
  })

  it("is data", () => {
    const json: unknown = JSON.parse(JSON.stringify(Schema.encodeSync(Template.Template)(template)))
    expect(Schema.decodeUnknownSync(Template.Template)(json)).toEqual(template)
  })

  it("asks each thing once, and in few plans", () => {
    const bindings = Report.bindings(template, { period, narrative })
    const keys = bindings.map((one) => `${one.kpi} ${Period.key(one.period)} ${one.level}`)
    expect(new Set(keys).size).toBe(keys.length)
    expect(Report.groups(bindings).length).toBeLessThan(20)
  })
})

/** `kpi`, when, how it is printed. The figures of the source reports. */
const expected: Record<string, ReadonlyArray<readonly [string, string, string]>> = {
  "half-year-review": [
    ["party.members", "2010-01-01/2010-07-01", "20名"],
    ["party.probationary-members", "2010-01-01/2010-07-01", "一名"],
    ["party.activists", "2010-01-01/2010-07-01", "一名"],
    ["party.welfare-participations", "2010-01-01/2010-07-01", "每人每年一次"],
    ["party.good-deeds", "2010-01-01/2010-07-01", "每人每年一件"],
    ["party.suggestions", "2010-01-01/2010-07-01", "每人每年一条"],
    ["staff.weekly-meeting-compliance", "2010-01-01/2010-07-01", "每周一次"],
    ["party.committee-elections", "2010-05-01/2010-06-01", "一次"],
    ["party.young-committee-members", "2010-01-01/2010-07-01", "一名"],
    ["party.honours", "2009-01-01/2010-01-01", "一项"],
    ["culture.events", "party-day", "一场"],
    ["fertility.women-of-childbearing-age", "2010-01-01/2010-07-01", "131人"],
    ["fertility.births", "2010-01-01/2010-07-01", "9人"],
    ["fertility.planned-birth-rate", "2010-01-01/2010-07-01", "均"],
    ["fertility.births-male", "2010-01-01/2010-07-01", "5人"],
    ["fertility.births-female", "2010-01-01/2010-07-01", "4人"],
    ["fertility.birth-visit-rate", "2010-01-01/2010-07-01", "均"],
    ["fertility.one-child-certificates", "2010-01-01/2010-07-01", "1个"],
    ["fertility.reproductive-certificates", "2010-01-01/2010-07-01", "4人"],
    ["fertility.floating-women", "2010-01-01/2010-07-01", "98人"],
    ["fertility.floating-women-married", "2010-01-01/2010-07-01", "60人"],
    ["employment.unemployed", "2010-01-01/2010-07-01", "9人"],
    ["employment.working-age-residents", "2010-01-01/2010-07-01", "425人"],
    ["retirement.retirees", "2010-01-01/2010-07-01", "32人"],
    ["visit.retirees-visited", "2010-01-01/2010-07-01", "1人"],
    ["disability.households-consoled", "2010-01-01/2010-07-01", "2户"],
    ["elderly.activity-rooms", "2010-01-01/2010-07-01", "一处"],
    ["elderly.home-care-recipients", "2010-01-01/2010-07-01", "2人"],
    ["donation.amount", "公民爱心日", "330元"],
    ["donation.goods-count", "book", "40本"],
    ["donation.amount", "春风行动", "2150元"],
    ["donation.amount", "玉树地震", "5930元"],
    ["donation.amount", "西南旱区", "4943.5元"],
    ["donation.campaigns", "一元钱一瓶水", "一次"],
    ["info.media-outlets", "2010-01-01/2010-07-01", "4家"],
    ["culture.townsmen-teams", "2010-01-01/2010-07-01", "3支"],
    ["culture.venues", "2010-01-01/2010-07-01", "5个以上"],
    ["science.buildings", "2010-01-01/2010-07-01", "10个"],
    ["info.submitted", "2010-01-01/2010-07-01", "62篇"],
    ["info.accepted", "2010-01-01/2010-07-01", "35篇"],
    ["info.bulletins", "2010-01-01/2010-07-01", "2期"],
    ["safety.student-incidents", "2010-01-01/2010-07-01", "2起"],
    ["safety.students-involved", "2010-01-01/2010-07-01", "4名"],
    ["dispute.handled", "2010-01-01/2010-07-01", "10余起"],
    ["security.criminal-cases", "2010-01-01/2010-07-01", "31起"],
    ["security.criminal-cases", "2010-01-01/2010-07-01", "较去年同期有所下降"],
    ["security.preventable-cases", "2010-01-01/2010-07-01", "6起"],
    ["safety.fire-incidents", "2010-01-01/2010-07-01", "杜绝了火灾事故的发生"],
    ["safety.rental-meetings", "2010-01-01/2010-07-01", "2次"],
    ["env.cleaning-staff", "2010-04-30/2010-05-01", "两名"],
    ["employment.hardship-posts", "2010-01-01/2010-07-01", "一名"],
    ["env.greenbelt-cleanups", "2010-01-01/2010-07-01", "1次"],
    ["env.weedings", "2010-01-01/2010-07-01", "2次"],
    ["plan.items", "2010-07-01/2011-01-01", "6项"],
    ["plan.target-quantity", "建立一处生育文化园", "建立一处生育文化园"],
    ["plan.target-quantity", "新增一处室外健身场所", "新增一处室外健身场所"],
    ["honour.creation-targets", "2010-07-01/2011-01-01", "2项"]
  ],
  "quarterly-civic": [
    ["visit.households-visited", "2010-03-05/2010-03-06", "20户"],
    ["visit.condolence-lowincome-households", "2010-03-05/2010-03-06", "2户"],
    ["visit.condolence-disabled-households", "2010-03-05/2010-03-06", "11户"],
    ["visit.condolence-households", "2010-03-05/2010-03-06", "13户"],
    ["donation.amount", "2010-03-08/2010-03-09", "9000多元"],
    ["civic.policy-trainings", "2010-03-12/2010-03-13", "一场"],
    ["civic.class-sessions", "2010-01-01/2010-04-01", "每月一次"],
    ["civic.policy-trainings", "2010-03-20/2010-03-21", "一场"],
    ["civic.policy-trainings", "2010-03-21/2010-03-22", "一场"],
    ["civic.board-refresh-compliance", "2010-01-01/2010-04-01", "每季度一次"],
    ["civic.facility-standard-completeness", "2010-01-01/2010-04-01", "26项"],
    ["env.three-guarantees-rate", "2010-01-01/2010-04-01", "三包"]
  ]
}

const inlinesOf = (block: Document.Block): ReadonlyArray<Document.Inline> =>
  block.type === "paragraph"
    ? [...(block.head?.inlines ?? []), ...block.inlines]
    : block.type === "list"
      ? block.items.flatMap((item) => item.inlines)
      : []

describe.each(stories)("the figures of $template.id", (story) => {
  it.each(expected[story.template.id] ?? [])("%s (%s) is printed as %s", (kpi, when, text) => {
    const document = Result.getOrThrow(compile(story, "zh"))
    const printed = document.blocks
      .flatMap(inlinesOf)
      .flatMap((one) => (one.type === "figure" && one.text === text ? [one.figure] : []))
    const found = document.figures.filter(
      (one) => one.kpi === kpi && (one.breakdown?.key ?? Period.key(one.period)) === when && printed.includes(one.id)
    )
    expect(found).toHaveLength(1)
  })
})

describe("the breakdown of criminal cases", () => {
  it.each([
    ["zh", ["车辆被盗", "入室盗窃", "诈骗", "刑事案件（未分类）", "抢劫抢夺"]],
    ["en", ["Vehicle theft", "Burglary", "Fraud", "Criminal case, unclassified", "Robbery"]]
  ] as const)("tells in %s unclassified cases from all of them", (language, kinds) => {
    const [story] = stories
    const document = Result.getOrThrow(compile(story as Story, language))
    const charts = document.blocks.filter((one) => one.type === "chart")
    expect(charts.map((one) => one.categories)).toContainEqual(kinds)
  })
})
