/** Ledgers that can be loaded: where they lie, how they are encoded, and what is recorded beside their rows. */
import { Collection, Feed, Field, type LocalDate, Plugin, Registry } from "@shequ/core"
import { Effect } from "effect"
import { describe, expect, it } from "vitest"
import { Ledger } from "../src/index.ts"
import { make } from "./HeldStore.ts"
import { Area, type Files, ground, inFolder, load, problemsOf, registry, Visit } from "./village.ts"

const visit = (id: string) => ({ id, at: Date.parse("2010-01-01T00:00+08:00"), residentId: "r1", kinds: [] })
const header = "编号,走访时间,居民\n"

const loaded = async (...args: Parameters<typeof load>) => {
  const { held, result, rows } = await load(...args)
  if (result._tag === "Failure") throw result.failure
  return { held, report: result.success, rows }
}

describe("files", () => {
  it("are found by id, Chinese or English name, several for one collection, whatever comes after the first dot", async () => {
    const { report, rows } = await loaded({
      ...ground,
      "visit.csv": `${header}v1,2010-01-01,r1\n`,
      "走访.2010.csv": `${header}v2,2010-01-01,r1\n`,
      "Visit.explicit.CSV": "ID,Time,resident id,Kinds\nv3,2010-01-01,r1,\n",
      "readme.md": "not a ledger",
      ".hidden.csv": "x",
      "~$visit.csv": "x"
    })
    expect(rows.get("visit")).toEqual(expect.arrayContaining([visit("v1"), visit("v2"), visit("v3")]))
    expect(report).toMatchObject({ rows: 5, unchanged: 0 })
    expect(report.files.map(({ collection, rows }) => [collection, rows])).toEqual([
      ["area", 1],
      ["resident", 1],
      ["visit", 1],
      ["visit", 1],
      ["visit", 1]
    ])
  })

  it("may lie in several folders", async () => {
    await inFolder(
      { "explicit/area.csv": ground["area.csv"] ?? "", "bulk/居民.csv": ground["resident.csv"] ?? "" },
      async (folder) => {
        const { report } = await loaded({}, { folders: [`${folder}/bulk`, `${folder}/explicit`] })
        expect(report.files.map(({ file }) => file)).toEqual(["explicit/area.csv", "bulk/居民.csv"])
      }
    )
  })

  it("may refer to what the store has already", async () => {
    const { held } = await loaded(ground)
    const { rows } = await loaded({ "visit.csv": `${header}v1,2010-01-01,r1\n` }, {}, held)
    expect(rows.get("visit")).toEqual([visit("v1")])
  })

  it("tell how far they are read", async () => {
    const seen: Array<Ledger.Progress> = []
    await loaded({ ...ground, "visit.csv": header }, { onProgress: (progress) => seen.push(progress) })
    expect(seen).toContainEqual({ file: "area.csv", collection: "area", rows: 1 })
    expect(seen.at(-1)).toEqual({ file: "visit.csv", collection: "visit", rows: 0 })
  })

  it("may have columns in any order, blank lines, tabs, or old line ends", async () => {
    const contents = [
      "居民编号,编号,备注,走访时间\n\nr1,v1,x,2010-01-01\n,,,\n",
      "居民\t编号\t走访时间\r\nr1\tv1\t2010-01-01\r\n",
      "residentId,id,at\rr1,v1,2010-01-01",
      '"居民","编号","走访时间"\n"r1","v1","2010-01-01"'
    ]
    for (const content of contents) {
      const { rows } = await loaded({ ...ground, "visit.csv": content })
      expect(rows.get("visit")).toEqual([visit("v1")])
    }
  })

  it("are read in the community's zone", async () => {
    const { rows } = await loaded({ ...ground, "visit.csv": `${header}v1,2010-01-01,r1\n` }, { zone: "Asia/Urumqi" })
    expect(rows.get("visit")).toMatchObject([{ at: Date.parse("2010-01-01T00:00+06:00") }])
  })
})

describe("feeds", () => {
  const feed = (collection: string, from: string) => Feed.feed(collection, "a1", from as LocalDate.LocalDate)

  it("record that a file's collection is kept, empty or not", async () => {
    const { rows } = await loaded({ ...ground, "visit.csv": header }, { keptFrom: "2009-01-01" })
    expect(rows.get("visit") ?? []).toEqual([])
    expect(rows.get("feed")).toEqual(["area", "resident", "visit"].map((id) => feed(id, "2009-01-01")))
  })

  it("begin in 1900 unless told otherwise, and move only to an earlier day", async () => {
    const { held, rows } = await loaded({ "area.csv": ground["area.csv"] ?? "" }, { keptFrom: "2010-01-01" })
    await loaded({ "area.csv": "id,validFrom,name\n" }, { keptFrom: "2011-01-01" }, held)
    expect(rows.get("feed")).toEqual([feed("area", "2010-01-01")])
    await loaded({ "area.csv": "id,validFrom,name\n" }, {}, held)
    expect(rows.get("feed")).toEqual([feed("area", "1900-01-01")])
  })

  it("that a ledger states itself are left alone", async () => {
    const own = "id,validFrom,collection,place\narea@a1,2005-01-01,area,a1\n"
    const { rows } = await loaded({ "area.csv": ground["area.csv"] ?? "", "feed.csv": own })
    expect(rows.get("feed")).toEqual([feed("area", "2005-01-01"), feed("feed", "1900-01-01")])
  })
})

describe("encodings", () => {
  /** Long enough that characters lie across the pieces in which a file is read. */
  const count = 30_000
  const name = "欧阳镕"
  const lines = Array.from({ length: count }, (_, index) => `r${index + 2},2009-01-01,a1,${name}${index}`)
  const text = `编号,生效日期,片区,姓名\n${lines.join("\n")}\n`
  // Characters of GB2312 by their code points, so that the test needs no encoder.
  const gb: Record<string, ReadonlyArray<number>> = {}
  const decoder = new TextDecoder("gb18030")
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) gb[decoder.decode(Uint8Array.of(lead, trail))] ??= [lead, trail]
    }
  }
  const gb18030 = (of: string): Buffer => Buffer.from([...of].flatMap((char) => gb[char] ?? [char.charCodeAt(0)]))
  const utf16be = (of: string): Buffer => Buffer.from(of, "utf16le").swap16()

  const encoded: Readonly<Record<string, Buffer>> = {
    "utf-8": Buffer.from(text),
    "utf-8 with its mark": Buffer.from(`\ufeff${text}`),
    gb18030: gb18030(text),
    "utf-16le with its mark": Buffer.from(`\ufeff${text}`, "utf16le"),
    "utf-16be with its mark": utf16be(`\ufeff${text}`)
  }
  for (const [encoding, bytes] of Object.entries(encoded)) {
    it(`reads ${encoding}`, async () => {
      const { report, rows } = await loaded({ "area.csv": ground["area.csv"] ?? "", "resident.csv": bytes })
      expect(rows.get("resident")).toHaveLength(count)
      expect(rows.get("resident")?.every((row, index) => row.name === `${name}${index}`)).toBe(true)
      expect(report.files[1]?.encoding).toBe(encoding.split(" ")[0])
    })
  }

  it("finds GB18030 although the first half of a file is ASCII", async () => {
    const ascii = `id,validFrom,areaId,name\n${lines.map((line) => line.replaceAll(/[^\p{ASCII}]/gu, "x")).join("\n")}\n`
    const bytes = Buffer.concat([Buffer.from(ascii), gb18030(`last,2009-01-01,a1,${name}\n`)])
    const { rows } = await loaded({ "area.csv": ground["area.csv"] ?? "", "resident.csv": bytes })
    expect(rows.get("resident")?.at(-1)).toMatchObject({ id: "last", name })
  })

  for (const [encoding, bytes] of Object.entries({ "utf-8": Buffer.from(text), gb18030: gb18030(text) })) {
    it(`names the rows of broken bytes: ${encoding}`, async () => {
      const whole = encoding === "utf-8" ? Buffer.from(`${name}77\n`) : gb18030(`${name}77\n`)
      const broken = Buffer.from(bytes)
      broken[broken.indexOf(whole) + 1] = 0xff
      const { problems, total } = await problemsOf({ "area.csv": ground["area.csv"] ?? "", "resident.csv": broken })
      expect(total).toBe(1)
      expect(problems[0]).toMatchObject({ kind: "cell", file: "resident.csv", row: 79, column: "姓名" })
      expect(problems[0]?.value).toMatch(/^•••/)
      expect(problems[0]?.problem.en).toMatch(/broken bytes/)
    })
  }
})

it("keeps nothing when it is interrupted", async () => {
  const held = make()
  const files: Files = { ...ground, "visit.csv": `${header}v1,2010-01-01,r1\n` }
  await inFolder(files, async (folder) => {
    const stop = new AbortController()
    const loading = Ledger.load({ registry, folders: [folder], place: "a1", onProgress: () => stop.abort() })
    const run = Effect.runPromise(Effect.provide(loading, held.layer), { signal: stop.signal })
    await expect(run).rejects.toThrow()
  })
  expect(held.rows.size).toBe(0)
})

describe("files of two collections of one name", () => {
  it("are found by id; the name stands for neither", async () => {
    const twin = Collection.journal({
      id: "visit-too",
      name: Visit.name,
      unit: "time",
      time: "at",
      fields: { at: Field.instant("走访时间", "Time"), placeId: Field.reference(Area, "片区", "Area") },
      place: (row) => row.placeId
    })
    const more = Plugin.make({ id: "more", version: "1.0.0", name: { zh: "又", en: "More" }, collections: [twin] })
    const both = { registry: Registry.make([...registry.plugins, more]) }
    const content = "编号,走访时间,居民编号\nv1,2010-01-01,r1\n"
    expect((await load({ ...ground, "visit.csv": content }, both)).rows.get("visit")).toHaveLength(1)
    expect((await problemsOf({ ...ground, "走访.csv": content }, both)).problems).toMatchObject([
      { kind: "unknown-file" }
    ])
  })
})
