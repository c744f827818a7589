import { Collection, Field } from "@shequ/core"
import { describe, expect, it } from "vitest"
import { type Known, layoutChange } from "../src/index.ts"

const journal = (fields: Collection.Fields): Collection.Collection =>
  Collection.journal({
    id: "note",
    name: { zh: "记录", en: "Note" },
    unit: "entry",
    time: "on" as never,
    fields: { on: Field.date("日期", "Day"), placeId: Field.self("上级", "Above", { optional: true }), ...fields },
    place: (row) => (row as unknown as { readonly placeId: never }).placeId
  })

const text = Field.text("内容", "Text", { optional: true })
const plain = journal({})

/** Steps through a change over rows that meet the conditions in `holds`. */
const change = (collection: Collection.Collection, before: Known | undefined, holds: ReadonlyArray<string>) => {
  const asking = layoutChange(collection, before)
  let step = asking.next()
  while (step.done !== true) step = asking.next(holds.includes(step.value))
  return step.value
}

const known = (collection: Collection.Collection): Known => {
  const first = change(collection, undefined, [])
  if (first === undefined) throw new Error("There is nothing to create.")
  return first.known
}

describe("a change of layout", () => {
  it("creates what is not there, and leaves what is as it should be", () => {
    expect(change(plain, undefined, [])).toMatchObject({ is: "create", known: { kind: "journal" } })
    expect(change(plain, known(plain), ["true"])).toBeUndefined()
  })

  it("adds optional fields, with their qualifiers", () => {
    const more = journal({ cost: Field.money("费用", "Cost", { optional: true, qualified: true }) })
    expect(change(more, known(plain), ["true"])).toMatchObject({
      is: "add",
      add: [
        { name: "cost", type: "integer" },
        { name: "costQualifier", type: "text" }
      ],
      known: known(more)
    })
  })

  it("refuses a required field, a field that is gone but used, another type, another kind", () => {
    const required = journal({ text: Field.text("内容", "Text") })
    const retyped = journal({ text: Field.flag("内容", "Text", { optional: true }) })
    const before = known(journal({ text }))
    expect(() => change(required, known(plain), ["true"])).toThrow(/now requires text/)
    expect(() => change(plain, before, ["true", `"text" IS NOT NULL`])).toThrow(/no field text any more/)
    expect(() => change(retyped, before, ["true"])).toThrow(/text of note was text and is now flag/)
    expect(() => change(plain, { ...known(plain), kind: "register" }, ["true"])).toThrow(/was a register/)
  })

  it("refuses to require a field that some row lacks, and remembers when all have it", () => {
    const required = journal({ text: Field.text("内容", "Text") })
    const before = known(journal({ text }))
    expect(() => change(required, before, ["true", `"text" IS NULL`])).toThrow(/now requires text/)
    expect(change(required, before, ["true"])).toMatchObject({ is: "note", known: known(required) })
    expect(change(journal({ text }), known(required), ["true"])).toMatchObject({ is: "note", known: before })
    expect(() => change(required, known(plain), ["true"])).toThrow(/now requires text/)
    // A column that came and went while no row used it.
    const gone = { ...known(plain), columns: before.columns }
    expect(() => change(required, gone, ["true", `"text" IS NULL`])).toThrow(/now requires text/)
  })

  it("remembers what is required of stores that did not remember it yet", () => {
    const { required: _, ...before } = known(plain)
    expect(change(plain, before, ["true"])).toMatchObject({ is: "note", known: known(plain) })
    expect(() => change(journal({ text: Field.text("内容", "Text") }), before, ["true"])).toThrow(/now requires text/)
  })

  it("keeps a column that no row uses, and takes it up again", () => {
    const before = known(journal({ text }))
    expect(change(plain, before, ["true"])).toBeUndefined()
    expect(change(journal({ text }), before, ["true"])).toBeUndefined()
  })

  it("makes empty tables anew, whatever changed", () => {
    const retyped = journal({ text: Field.flag("内容", "Text") })
    expect(change(retyped, known(journal({ text })), [])).toMatchObject({ is: "again", known: known(retyped) })
  })
})
