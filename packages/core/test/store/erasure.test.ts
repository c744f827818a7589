import { describe, expect, it } from "vitest"
import { erasing, Field, Plugin, Registry, type Row } from "../../src/index.ts"
import { Resident, standardModel } from "../../src/model/index.ts"

const registry = Registry.make([
  Plugin.make({
    id: "erasure",
    version: "1.0.0",
    name: { zh: "删除", en: "Erasure" },
    collections: standardModel
  })
])

const person: Row.AnyRow = {
  id: "r1",
  validFrom: "2020-01-01",
  householdId: "h1",
  name: "钱小满",
  phone: "13800000001",
  registeredAddress: "槐树街1号",
  sex: "2",
  birthDate: "1950-02-03"
}
const before: Row.AnyRow = { ...person, name: "钱满", validTo: "2021-01-01" }
const gone = Field.erasedText

const erase = (...versions: ReadonlyArray<Row.AnyRow>) =>
  erasing(registry, Resident, versions, new Map(["r1", "r2", "r3"].map((id) => [id, `erased-${id}`])))

describe("erasing a resident", () => {
  const { concerned, erased, row } = erase(before, person)

  it.each<[string, string, Row.AnyRow, Record<string, unknown>]>([
    [
      "their own row: texts go, what is counted stays",
      "resident",
      person,
      { id: "erased-r1", name: gone, phone: gone, registeredAddress: gone }
    ],
    [
      "their household, when they are its head",
      "household",
      { id: "h1", headName: "钱小满", phone: "13800000001", address: "槐树街1号楼2单元" },
      { headName: gone, phone: gone, address: `${gone}楼2单元` }
    ],
    ["their household, when somebody else is", "household", { id: "h1", headName: "周明", phone: "13900000000" }, {}],
    ["another household of the same name", "household", { id: "h2", headName: "钱小满" }, {}],
    [
      "their party membership, under an earlier name",
      "party-membership",
      { id: "p1", residentId: "r1", name: "钱满", phone: "13700000000", joinedOn: "1980-07-01", stage: "full" },
      { residentId: "erased-r1", name: gone, phone: gone }
    ],
    [
      "their certificate",
      "disability-certificate",
      { id: "d1", residentId: "r1", number: "X", guardianName: "周明" },
      { residentId: "erased-r1", number: gone }
    ],
    [
      "a visit to their household: the note loses their name, the visitor keeps his",
      "visit",
      { id: "v1", householdId: "h1", visitorName: "吴平", note: "探望钱小满，送米一袋" },
      { note: `探望${gone}，送米一袋` }
    ],
    ["a visit elsewhere", "visit", { id: "v2", householdId: "h2", note: "说起钱小满" }, {}]
  ])("%s", (_, collection, told, changed) => {
    expect(row(collection, told)).toEqual({ ...told, ...changed })
  })

  it("says where to look", () => {
    expect(concerned.get("visit")).toContainEqual({ field: "householdId", ids: ["h1"] })
    expect(concerned.get("resident")).toEqual([{ field: "id", ids: ["r1"] }])
  })

  it("says who was there", () => {
    expect(erased).toEqual(new Map([["r1", "erased-r1"]]))
    expect(erase()).toMatchObject({ erased: new Map() })
  })

  it("gives the same object where there is nothing to change", () => {
    const other = { id: "r2", householdId: "h1", name: "周明" }
    expect(row("resident", other)).toBe(other)
    expect(row("weather", other)).toBe(other)
  })
})

describe("erasing several residents", () => {
  const wife: Row.AnyRow = { id: "r2", validFrom: "2020-01-01", householdId: "h1", name: "孙小满子", sex: "2" }
  const neighbour: Row.AnyRow = {
    id: "r3",
    validFrom: "2020-01-01",
    householdId: "h2",
    name: "小满子",
    phone: "13800000003",
    registeredAddress: "1号楼2单元",
    sex: "1"
  }
  const { concerned, erased, row } = erase(person, neighbour, wife, before)

  it.each<[string, string, Row.AnyRow, Record<string, unknown>]>([
    [
      "a household of several: the words of each go",
      "household",
      { id: "h1", headName: "孙小满子", phone: "13800000001", address: "槐树街1号" },
      { headName: gone, phone: gone, address: gone }
    ],
    [
      "a household: the words of others stay",
      "household",
      { id: "h2", headName: "钱小满", phone: "13800000003" },
      { phone: gone }
    ],
    [
      "a birth of two of them",
      "birth",
      { id: "b1", motherId: "r2", childId: "r3", householdId: "h9", bornOn: "2021-02-03" },
      { motherId: "erased-r2", childId: "erased-r3" }
    ],
    [
      "a visit to one of them in the household of others: words of all, also where they touch",
      "visit",
      { id: "v1", householdId: "h1", residentId: "r3", visitorName: "小满子", note: "钱小满孙小满子小满子都在" },
      { residentId: "erased-r3", visitorName: gone, note: gone }
    ],
    [
      "a visit to their household: of a word that overlaps with another nothing is left",
      "visit",
      { id: "v1", householdId: "h1", visitorName: "吴平", note: "孙小满子和钱小满，住槐树街1号楼" },
      { note: `${gone}和${gone}，住${gone}楼` }
    ]
  ])("%s", (_, collection, told, changed) => {
    expect(row(collection, told)).toEqual({ ...told, ...changed })
  })

  it("takes words that overlap in a text for one", () => {
    const { row } = erase(person, { ...neighbour, householdId: "h1" })
    const note = (note: string) => row("visit", { id: "v1", householdId: "h1", note }).note
    expect(note("住槐树街1号楼2单元左手")).toBe(`住${gone}左手`)
    expect(note("钱小满子来电")).toBe(`${gone}来电`)
    expect(note("钱小满小满子来电")).toBe(`${gone}${gone}来电`)
    expect(note("钱小来电")).toBe("钱小来电")
  })

  it("takes the longest of words that begin alike", () => {
    const { row } = erase(person, { ...wife, registeredAddress: "槐树街1号楼2单元" })
    const note = "住槐树街1号楼2单元，户口在槐树街1号楼"
    expect(row("visit", { id: "v1", householdId: "h1", note }).note).toBe(`住${gone}，户口在${gone}楼`)
  })

  it("says once where to look, for all of them", () => {
    expect(concerned.get("resident")).toEqual([{ field: "id", ids: ["r1", "r3", "r2"] }])
    expect(concerned.get("visit")).toContainEqual({ field: "householdId", ids: ["h1", "h2"] })
    expect([...erased.keys()]).toEqual(["r1", "r2", "r3"])
  })
})

it("costs as much for each row, however many are erased", () => {
  const many = Array.from({ length: 4000 }, (_, index) => ({
    ...person,
    id: `p${index}`,
    name: `钱${String(index).padStart(5, "0")}`,
    registeredAddress: `槐树街${index}号`
  }))
  const pseudonyms = new Map(many.map(({ id }) => [id, `erased-${id}`]))
  const { row } = erasing(registry, Resident, many, pseudonyms)
  const start = performance.now()
  // Each of the visits to this household tells of all of them: tried one by one, that would be 80 million searches.
  for (let index = 0; index < 10_000; index++) {
    const note = `探望钱${String(index).padStart(5, "0")}，家住槐树街${index}号`
    const { note: now } = row("visit", { id: `v${index}`, householdId: "h1", note })
    expect(now === note).toBe(index >= 4000)
  }
  expect(performance.now() - start).toBeLessThan(5000)
})
