/**
 * The integrity flags over ledgers that nobody embellished, and over one in which every kind of gaming was planted. Few rows of an
 * honest ledger may be flagged, or nobody looks any more: at most ten of a thousand, and no month's end.
 */
import {
  type Collection,
  Dataset,
  Evidence,
  evaluate,
  evidence,
  figures,
  LocalDate,
  Period,
  Plan,
  type Result,
  type Row,
  Zone
} from "@shequ/core"
import { CaseStep, Community, Visit } from "@shequ/core/model"
import { type Batch, Generator, Profile } from "@shequ/generator"
import { describe, expect, it } from "vitest"
import { books, place, registry } from "../books.ts"
import { bulk } from "../bulk.ts"

const halfYear = Period.halfYear(2010, 1)
const months = Period.eachMonth(halfYear)
const june = Period.month(2010, 6)

/** Whose rows a flag points at. */
const flags = {
  "integrity.back-dated": Visit,
  "integrity.copied-notes": Visit,
  "integrity.implausible-pace": Visit,
  "integrity.reopened": CaseStep
} as const
type Flag = keyof typeof flags
const burst = "integrity.period-end-visit-share"
const kpis = [...Object.keys(flags), burst]

const rowsOf = <C extends Collection.Collection>(batches: ReadonlyArray<Batch>, of: C): ReadonlyArray<Row.Row<C>> =>
  batches.flatMap(([collection, rows]) =>
    collection.id === of.id ? (rows as unknown as ReadonlyArray<Row.Row<C>>) : []
  )

const look = (batches: ReadonlyArray<Batch>, at: string) => {
  const dataset = Dataset.make(registry)
  for (const [collection, rows] of batches) Dataset.add(dataset, collection.id, rows)
  const plan = Plan.make(registry, { kpis, places: [at], periods: [halfYear, ...months] })
  const results = figures(registry, plan, evaluate(plan, dataset))
  return {
    flagged: (kpi: Flag): ReadonlyArray<string> => {
      const questions = Evidence.questions(registry, plan, { kpi, place: at, period: halfYear })
      return questions.flatMap((one) => evidence(plan, dataset, { ...one, limit: 10_000 }).rows.map((row) => row.id))
    },
    monthEnd: (period: Period.Period): Result.Result | undefined => results.find({ kpi: burst, place: at, period })
  }
}

const clean = [...books, ...bulk()]

describe("an honest ledger", () => {
  const generated = (seed: string): ReadonlyArray<Batch> => {
    const community = Generator.community(Profile.standard, seed)
    return [...community.registers, ...community.journals(halfYear)]
  }

  it.each<readonly [string, () => ReadonlyArray<Batch>]>([
    ["Tianyun's books", () => clean],
    ["one invented community", () => generated("one")],
    ["another", () => generated("another")]
  ])("is hardly flagged: %s", (_, ledger) => {
    const batches = ledger()
    const { flagged, monthEnd } = look(batches, rowsOf(batches, Community)[0]?.id ?? "")
    for (const [kpi, collection] of Object.entries(flags)) {
      const share = (1000 * flagged(kpi as Flag).length) / rowsOf(batches, collection).length
      expect(share, kpi).toBeLessThanOrEqual(10)
    }
    expect(months.map((month) => monthEnd(month)?.grade?.id)).toEqual(months.map(() => "met"))
  })
})

describe("a ledger with planted gaming", () => {
  const visits = rowsOf(clean, Visit).filter((row) => Period.contains(halfYear, row.visitedOn))
  const template = visits.find((row) => row.staffMemberId === "S04")
  if (template === undefined) throw new Error("S04 visited nobody.")
  const { enteredOn: _, note: _n, ...plain } = template
  const many = (count: number, name: string, of: (n: number) => Partial<Visit>): ReadonlyArray<Visit> =>
    Array.from({ length: count }, (_, n) => ({ ...plain, ...of(n), id: `${name}${n}` }))

  /** S03 writes one sentence everywhere; S05 enters a spring's visits in one go; S04 knocks at forty doors in a day. */
  const copied = (row: Visit): boolean => row.staffMemberId === "S03" && row.note !== undefined
  const late = (row: Visit): boolean =>
    row.staffMemberId === "S05" && Period.contains(Period.month(2010, 4), row.visitedOn)
  const changed = rowsOf(clean, Visit).map((row): Visit => {
    const note = copied(row) ? { note: "入户走访，家庭和睦，邻里关系融洽，无矛盾纠纷。" } : {}
    return { ...row, ...note, ...(late(row) ? { enteredOn: "2010-06-28" } : {}) }
  })
  const hurried = many(40, "hurried", () => ({ visitedOn: "2010-03-10" }))
  /** Nobody can tell the true visits of such a day from the others. */
  const inHurry = (row: Visit): boolean => row.staffMemberId === "S04" && row.visitedOn === "2010-03-10"
  /** What was missing of the half-year's number is made up in its last days. */
  const made = many(60, "made", (n) => ({
    visitedOn: LocalDate.addDays("2010-06-28", n % 3),
    staffMemberId: `S0${(n % 5) + 3}`
  }))
  /** Matters closed to meet a time limit, and taken up again the day after. */
  const steps = rowsOf(clean, CaseStep)
  const closures = steps.filter(
    (row) => row.kind === "closure" && Period.contains(Period.month(2010, 5), Zone.shanghai.dateOf(row.at))
  )
  const reopenings = closures.map(
    (row): CaseStep => ({ ...row, id: `${row.id}-again`, kind: "reopening", at: row.at + 86_400_000 })
  )
  const gamed: ReadonlyArray<Batch> = [
    ...clean.filter(([collection]) => collection.id !== Visit.id),
    [Visit, [...changed, ...hurried, ...made]],
    [CaseStep, reopenings]
  ]
  const { flagged, monthEnd } = look(gamed, place)
  const before = look(clean, place)

  it.each<readonly [Flag, ReadonlyArray<string>]>([
    [
      "integrity.copied-notes",
      changed.filter((row) => copied(row) && Period.contains(halfYear, row.visitedOn)).map((row) => row.id)
    ],
    ["integrity.back-dated", changed.filter(late).map((row) => row.id)],
    ["integrity.implausible-pace", [...changed, ...hurried].filter(inHurry).map((row) => row.id)],
    ["integrity.reopened", reopenings.map((row) => row.id)]
  ])("has all of it found, and nothing else: %s", (kpi, planted) => {
    expect(planted.length).toBeGreaterThan(5)
    expect(new Set(flagged(kpi))).toEqual(new Set([...planted, ...before.flagged(kpi)]))
  })

  it("misses the target of a month's end where visits were made up, and only there", () => {
    expect(months.filter((month) => monthEnd(month)?.grade?.id === "missed")).toEqual([june])
  })
})
