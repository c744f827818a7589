/** How a file grows with the plugins that are installed. */
import { Field, type Row } from "@shequ/core"
import { Effect } from "effect"
import { describe, expect, it } from "vitest"
import { all, append, type Fields, newFile, plain, refusal, registryWith, row, using } from "./entries.ts"

describe("plugins that change", () => {
  const cases: ReadonlyArray<{
    readonly name: string
    readonly before: Fields
    readonly rows: ReadonlyArray<Row.AnyRow>
    readonly after: Fields
    readonly refused?: RegExp
  }> = [
    {
      name: "a new optional field is a new column",
      before: {},
      rows: [row("e1")],
      after: { note: Field.text("说明", "Note", { optional: true }) }
    },
    {
      name: "a field that becomes optional needs nothing",
      before: { note: Field.text("说明", "Note") },
      rows: [row("e1", { note: "n" })],
      after: { note: Field.text("说明", "Note", { optional: true }) }
    },
    {
      name: "without rows, anything may change",
      before: { note: Field.text("说明", "Note") },
      rows: [],
      after: { note: Field.integer("person", "说明", "Note"), other: Field.flag("其他", "Other") }
    },
    {
      name: "a field that no row has may go",
      before: { note: Field.text("说明", "Note", { optional: true }) },
      rows: [row("e1")],
      after: {}
    },
    {
      name: "a field that rows have may not go",
      before: { note: Field.text("说明", "Note") },
      rows: [row("e1", { note: "n" })],
      after: {},
      refused: /entry has no field note any more.*make it optional/
    },
    {
      name: "a field keeps its type",
      before: { note: Field.text("说明", "Note") },
      rows: [row("e1", { note: "n" })],
      after: { note: Field.integer("person", "说明", "Note") },
      refused: /note of entry was text and is now integer.*another name/
    },
    {
      name: "a new field cannot be required of old rows",
      before: {},
      rows: [row("e1")],
      after: { note: Field.text("说明", "Note") },
      refused: /now requires note.*Make the new field optional/
    }
  ]
  for (const { after, before, name, refused, rows } of cases) {
    it(name, async () => {
      const file = newFile()
      await using(file, registryWith(before), append(...rows))
      if (refused === undefined) {
        expect(await using(file, registryWith(after), all)).toEqual(rows)
        expect(await using(file, registryWith(after), all)).toEqual(rows)
      } else {
        const error = await refusal(file, registryWith(after))
        expect(error).toMatchObject({ _tag: "StoreError", operation: "open", reason: { _tag: "Unavailable" } })
        expect(error.message).toMatch(refused)
        expect(await using(file, registryWith(before), all)).toEqual(rows)
      }
    })
  }

  it("a field that went unused and comes back has its column still", async () => {
    const file = newFile()
    const noted = registryWith({ note: Field.text("说明", "Note", { optional: true }) })
    await using(file, noted, append(row("e1")))
    await using(file, plain, append(row("e2")))
    await using(file, noted, append(row("e3", { note: "n" })))
    expect(await using(file, noted, all)).toEqual([row("e1"), row("e2"), row("e3", { note: "n" })])
  })

  it("a collection whose plugin is gone keeps its rows", async () => {
    const file = newFile()
    await using(file, plain, append(row("e1")))
    await using(file, registryWith({}, "other"), Effect.void)
    expect(await using(file, plain, all)).toEqual([row("e1")])
  })

  it("names that SQLite cannot tell apart, or keeps for itself, are refused", async () => {
    expect(
      (await refusal(newFile(), registryWith({ note: Field.flag("一", "One"), Note: Field.flag("二", "Two") }))).message
    ).toMatch(/note and Note for one/)
    expect((await refusal(newFile(), registryWith({ Recorded: Field.flag("一", "One") }))).message).toMatch(
      /field of entry cannot be called Recorded.*rename it/
    )
    expect((await refusal(newFile(), registryWith({}, "area/past"))).message).toMatch(/names area\/past and area\/past/)
    expect((await refusal(newFile(), registryWith({}, "shequ_log"))).message).toMatch(/cannot be called shequ_log/)
  })
})
