/** What cells may say, one line each: column, cell, and what the row then holds (or what was expected). */
import { Field, type Row, Vocabulary, Zone } from "@shequ/core"
import { describe, expect, it } from "vitest"
import { ground, load, problemsOf } from "./village.ts"

const at = (iso: string): number => Date.parse(iso)

const good: ReadonlyArray<readonly [heading: string, cell: string, holds: object]> = [
  ["走访时间", "2010-03-05 14:30", { at: at("2010-03-05T14:30+08:00") }],
  ["走访时间", "2010/3/5 9:05:07", { at: at("2010-03-05T09:05:07+08:00") }],
  ["走访时间", "2010年3月5日 14:30", { at: at("2010-03-05T14:30+08:00") }],
  ["走访时间", "2010年3月5日14时30分", { at: at("2010-03-05T14:30+08:00") }],
  ["走访时间", "2010-03-05", { at: at("2010-03-05T00:00+08:00") }],
  ["走访时间", "2010-03-05T06:30:00Z", { at: at("2010-03-05T14:30+08:00") }],
  ["走访时间", "2010-03-05T14:30:00.250+08:00", { at: at("2010-03-05T14:30:00.250+08:00") }],
  ["走访时间", "２０１０－０３－０５　１４：３０", { at: at("2010-03-05T14:30+08:00") }],
  ["走访时间", "1986-05-04 03:00", { at: at("1986-05-04T03:00+09:00") }],
  ["主要类别", "低保", { kind: "low-income" }],
  ["主要类别", " low-INCOME ", { kind: "low-income" }],
  ["主要类别", "01", { kind: "low-income" }],
  ["主要类别", "最低生活保障", { kind: "low-income" }],
  ["类别", "低保、残疾", { kinds: ["low-income", "disabled"] }],
  ["类别", "低保;残疾；低保,", { kinds: ["low-income", "disabled"] }],
  ["类别", "老、弱", { kinds: ["both"] }],
  ["类别", "", { kinds: [] }],
  ...["是", "true", "TRUE", "1", "１", "√", "yes"].map((cell) => ["办结", cell, { done: true }] as const),
  ...["否", "false", "0", "×", "no"].map((cell) => ["办结", cell, { done: false }] as const),
  ["人数", "1200", { people: 1200 }],
  ["人数", "１，２００", { people: 1200 }],
  ["人数", "1,200人", { people: 1200 }],
  ["人数", "1200.0", { people: 1200 }],
  ["间数", "-5", { rooms: -5 }],
  ["人数", "9000多", { people: 9000, peopleQualifier: "more-than" }],
  ["人数", "9000多人", { people: 9000, peopleQualifier: "more-than" }],
  ["人数", "10余", { people: 10, peopleQualifier: "more-than" }],
  ["人数", "10多万", { people: 100_000, peopleQualifier: "more-than" }],
  ["人数", "约1万", { people: 10_000, peopleQualifier: "approx" }],
  ["人数", "1.25万人左右", { people: 12_500, peopleQualifier: "approx" }],
  ["人数", "95以上", { people: 95, peopleQualifier: "at-least" }],
  ["人数", "95人以上", { people: 95, peopleQualifier: "at-least" }],
  ["人数", "不足30", { people: 30, peopleQualifier: "less-than" }],
  ["人数", "30以内", { people: 30, peopleQualifier: "at-most" }],
  ["人数", "about 1,000 persons", { people: 1000, peopleQualifier: "approx" }],
  ["人数", "more than 9000", { people: 9000, peopleQualifier: "more-than" }],
  ["慰问金", "4943.5", { gift: 494_350 }],
  ["慰问金", "4,943.50", { gift: 494_350 }],
  ["慰问金", "￥4,943.50元", { gift: 494_350 }],
  ["慰问金", "0.07", { gift: 7 }],
  ["结余", "-0.07", { balance: -7 }],
  ["慰问金", "2.6万元", { gift: 2_600_000 }],
  ["慰问金", "5000余元", { gift: 500_000, giftQualifier: "more-than" }],
  ["慰问金", "90071992547409.91", { gift: Number.MAX_SAFE_INTEGER }],
  ["期限", "2012-02-29", { dueOn: "2012-02-29" }],
  ["期限", "2010/3/5", { dueOn: "2010-03-05" }],
  ["期限", "2010年03月5日", { dueOn: "2010-03-05" }],
  ["期限", "2010.3.5", { dueOn: "2010-03-05" }],
  ["情况", "'=1+1", { note: "=1+1" }],
  ["情况", "'80后", { note: "'80后" }],
  ["情况", "'", { note: "" }],
  ["情况", '"第一行\n第二行，""引""“号”"', { note: '第一行\n第二行，"引"“号”' }],
  ["情况", "　已 走访　", { note: "已 走访" }]
]

const bad: ReadonlyArray<readonly [heading: string, cell: string, said: RegExp]> = [
  ["走访时间", "2010-02-30 14:30", /应为时间，如 2010-03-05 14:30（Asia\/Shanghai）/],
  ["走访时间", "2010-03-05 24:00", /expected a time such as/],
  ["走访时间", "2010-3/5", /expected a time such as/],
  ["走访时间", "40242", /expected a time such as/],
  ["走访时间", "1986-05-04 02:30", /钟表上没有这一时刻.*clocks in Asia\/Shanghai/],
  ["走访时间", "", /不能为空.*empty/],
  ["主要类别", "低宝", /应为“标签”之一：低保、残疾.*是否应为“低保”/],
  ["主要类别", "x", /expected one of Tag: Low income, Disabled/],
  ["类别", "低保、瘸", /应为“标签”之一/],
  ["主要类别", "王小明", /应为“标签”之一：低保、残疾/],
  ["办结", "也许", /应为 是 或 否/],
  ["人数", "1.5", /应为整数（人）.*a whole number of persons/],
  ["人数", "很多", /应为整数/],
  ["人数", "约9000多", /只能有一种限定.*found several/],
  ["人数", "99999999999999999", /数字过大.*too large/],
  ["间数", "约3", /只收精确数字.*takes exact figures/],
  ["慰问金", "1.234", /至多两位小数.*two decimals/],
  ["慰问金", "90071992547409.92", /too large/],
  ["期限", "2999-01-01", /1850 年至 2100 年/],
  ["期限", "2010-13-01", /应为.*存在的日期.*a day that exists/],
  ["期限", "2011-02-29", /应为.*存在的日期/],
  ["情况", "坏\ufffd字", /损坏的字节.*broken bytes/]
]

const file = (heading: string, cell: string): string => {
  const others = heading === "走访时间" ? "" : ",走访时间"
  const rest = heading === "走访时间" ? "" : ",2010-01-01"
  return `编号,居民,${heading}${others}\nv1,r1,${/[,\n]/.test(cell) && !cell.startsWith('"') ? `"${cell}"` : cell}${rest}\n`
}

describe("cells that can be read", () => {
  for (const [heading, cell, holds] of good) {
    it(`${heading}: ${JSON.stringify(cell)}`, async () => {
      const { result, rows } = await load({ ...ground, "走访.csv": file(heading, cell) })
      if (result._tag === "Failure") throw result.failure
      const base = { id: "v1", residentId: "r1", at: at("2010-01-01T00:00+08:00"), kinds: [] }
      expect(rows.get("visit")).toEqual([{ ...base, ...holds }])
    })
  }
})

describe("cells that cannot", () => {
  for (const [heading, cell, said] of bad) {
    it(`${heading}: ${JSON.stringify(cell)}`, async () => {
      const errors = await problemsOf({ ...ground, "走访.csv": file(heading, cell) })
      expect(errors.total).toBe(1)
      expect(errors.problems[0]).toMatchObject({ kind: "cell", file: "走访.csv", row: 2, column: heading })
      // What is no code may be a name in the wrong column: its length is all that is shown.
      const isCode = heading.includes("类别")
      expect(errors.problems[0]?.value).toBe(cell === "" ? undefined : isCode ? `••• (${cell.length})` : cell)
      if (isCode && cell.length > 1) expect(errors.message).not.toContain(cell)
      expect(errors.message).toMatch(said)
    })
  }
})

describe("tags", () => {
  const tagged = (cell: string) => ({
    ...ground,
    "resident.csv": `id,validFrom,areaId,name,tags\nr1,2009-01-01,a1,张三,"${cell}"\n`
  })
  const cases: ReadonlyArray<readonly [string, ReadonlyArray<Row.Tag>]> = [
    ["低保@2009-03-01", [{ code: "low-income", from: "2009-03-01" }]],
    [
      "低保@2009-03-01..2010-05-01、残疾@2008/1/1",
      [
        { code: "low-income", from: "2009-03-01", to: "2010-05-01" },
        { code: "disabled", from: "2008-01-01" }
      ]
    ]
  ]
  for (const [cell, tags] of cases) {
    it(`reads ${cell}`, async () => {
      expect((await load(tagged(cell))).rows.get("resident")).toMatchObject([{ tags }])
    })
  }
  for (const [cell, said] of [
    ["低保", /名称@起日/],
    ["低保@2009-02-30", /名称@起日/],
    ["低保@2009-01-01..2010-01-01..2011-01-01", /名称@起日/],
    ["低保@2010-01-01..2009-01-01", /止日应晚于起日/],
    ["宝@2010-01-01", /应为“标签”之一/]
  ] as const) {
    it(`refuses ${cell}`, async () => expect((await problemsOf(tagged(cell))).message).toMatch(said))
  }
})

it("knows that a clock put back shows a time twice", async () => {
  const { instantReader, writeInstant } = await import("../src/Time.ts")
  const read = instantReader(Zone.shanghai)
  const twice = at("1986-09-14T01:30+09:00")
  expect(read("1986-09-14 01:30")).toBe(twice)
  expect(writeInstant(Zone.shanghai, twice)).toBe("1986-09-14 01:30")
  expect(writeInstant(Zone.shanghai, twice + 3_600_000)).toBe("1986-09-13T17:30:00.000Z")
  expect(read("1986-09-13T17:30:00.000Z")).toBe(twice + 3_600_000)
})

it("does not guess at a personal value", async () => {
  const { reader } = await import("../src/Cell.ts")
  const { Bad } = await import("../src/Bad.ts")
  const Health = Vocabulary.make("health", {
    name: { zh: "健康", en: "Health" },
    terms: { chronic: { zh: "慢性病", en: "Chronic" } }
  })
  const read = reader(Field.code(Health, "健康", "Health", { personal: "health" }), Zone.shanghai)("慢性")
  expect(read).toBeInstanceOf(Bad)
  expect(read).toMatchObject({ expected: { zh: "应为“健康”之一：慢性病", en: "expected one of Health: Chronic" } })
})

it("reads every label of a vocabulary that it writes", async () => {
  const { reader, writer } = await import("../src/Cell.ts")
  const Odd = Vocabulary.make("odd", {
    name: { zh: "怪", en: "Odd" },
    terms: { a: { zh: "甲、乙", en: "A, B" }, b: { zh: "c", en: "c" }, c: { zh: "丙@", en: "=C", code: "3" } }
  })
  const field = Field.codes(Odd, "怪", "Odd")
  for (const language of ["zh", "en"] as const) {
    const text = writer(field, Zone.shanghai, language)(["a", "b", "c"])
    expect(reader(field, Zone.shanghai)(text.replace(/^'/, ""))).toEqual(["a", "b", "c"])
  }
})
