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
const { concerned, row } = erasing(registry, Resident, [before, person], "erased-1")

describe("erasing a resident", () => {
  it.each<[string, string, Row.AnyRow, Record<string, unknown>]>([
    [
      "their own row: texts go, what is counted stays",
      "resident",
      person,
      { id: "erased-1", name: Field.erasedText, phone: Field.erasedText, registeredAddress: Field.erasedText }
    ],
    [
      "their household, when they are its head",
      "household",
      { id: "h1", headName: "钱小满", phone: "13800000001", address: "槐树街1号楼2单元" },
      { headName: Field.erasedText, phone: Field.erasedText, address: `${Field.erasedText}楼2单元` }
    ],
    ["their household, when somebody else is", "household", { id: "h1", headName: "周明", phone: "13900000000" }, {}],
    ["another household of the same name", "household", { id: "h2", headName: "钱小满" }, {}],
    [
      "their party membership, under an earlier name",
      "party-membership",
      { id: "p1", residentId: "r1", name: "钱满", phone: "13700000000", joinedOn: "1980-07-01", stage: "full" },
      { residentId: "erased-1", name: Field.erasedText, phone: Field.erasedText }
    ],
    [
      "their certificate",
      "disability-certificate",
      { id: "d1", residentId: "r1", number: "X", guardianName: "周明" },
      { residentId: "erased-1", number: Field.erasedText }
    ],
    [
      "a visit to their household: the note loses their name, the visitor keeps his",
      "visit",
      { id: "v1", householdId: "h1", visitorName: "吴平", note: "探望钱小满，送米一袋" },
      { note: `探望${Field.erasedText}，送米一袋` }
    ],
    ["a visit elsewhere", "visit", { id: "v2", householdId: "h2", note: "说起钱小满" }, {}]
  ])("%s", (_, collection, told, changed) => {
    expect(row(collection, told)).toEqual({ ...told, ...changed })
  })

  it("says where to look", () => {
    expect(concerned).toContainEqual({ collection: "visit", field: "householdId", ids: ["h1"] })
    expect(concerned).toContainEqual({ collection: "resident", field: "id", ids: ["r1"] })
  })

  it("gives the same object where there is nothing to change", () => {
    const other = { id: "r2", householdId: "h1", name: "周明" }
    expect(row("resident", other)).toBe(other)
  })
})
