import { Schema } from "effect"
import { describe, expect, it } from "vitest"
import { standardVocabularies } from "../../src/codes/index.ts"
import { Collection, type Field, Row } from "../../src/collection/index.ts"
import { paths } from "../../src/expr/Expr.ts"
import * as Model from "../../src/model/index.ts"
import { isUnit } from "../../src/quantity/Unit.ts"
import { exampleRow } from "./exampleRow.ts"

const { standardModel } = Model

const repeated = (texts: ReadonlyArray<string>): ReadonlyArray<string> =>
  texts.filter((text, index) => texts.indexOf(text) !== index)

const fieldsOf = (collection: Collection.Collection): ReadonlyArray<[string, Field.Field]> =>
  Object.entries<Field.Field>(collection.fields)

/** The collection whose row a path ends at; `undefined` where the path does not lead to one. */
const endOf = (collection: Collection.Collection, path: ReadonlyArray<string>): Collection.Collection | undefined => {
  const [name = "", ...rest] = path
  if (name === "id" && rest.length === 0) return collection
  const isLast = rest.length === 0
  const field = collection.fields[isLast ? name : `${name}Id`]
  if (field?.type !== "reference") return undefined
  return isLast ? Collection.target(collection, field) : endOf(Collection.target(collection, field), rest)
}

/** A path that ends at the row's own id, or one whose last step is required: one of them must give a place. */
const isSure = (collection: Collection.Collection, path: ReadonlyArray<string>): boolean => {
  const [name = "", ...rest] = path
  if (name === "id") return true
  const field = collection.fields[rest.length === 0 ? name : `${name}Id`]
  if (field === undefined || field.optional) return false
  return rest.length === 0 || isSure(Collection.target(collection, field), rest)
}

describe("the standard model", () => {
  it("has names of its own", () => {
    expect(repeated(standardModel.map((collection) => collection.id))).toEqual([])
    expect(repeated(standardModel.map((collection) => collection.name.zh))).toEqual([])
    expect(repeated(standardModel.map((collection) => collection.name.en))).toEqual([])
  })

  it("lists every collection that the module exports", () => {
    const exported = Object.values<object>(Model).filter((value) => "fields" in value)
    expect(new Set(exported)).toEqual(new Set<object>(standardModel))
  })

  it("puts what is referred to before what refers to it, so that references form no cycle", () => {
    const known = new Set<Collection.Collection>()
    for (const collection of standardModel) {
      for (const [, field] of fieldsOf(collection)) {
        if (field.type === "reference" && field.to !== "self") expect(known).toContain(field.to)
      }
      known.add(collection)
    }
  })

  it("has three registers of places, in one tree from grid to province", () => {
    const trees = standardModel.filter((collection) => collection.tree !== undefined)
    expect(trees.map((collection) => collection.id)).toEqual(["division", "community", "grid"])
    const parents = trees.map(({ tree, ...collection }) =>
      paths(tree!.parent).map((path) => endOf(collection, path)?.id)
    )
    expect(parents).toEqual([["division"], ["division"], ["grid", "community"]])
  })
})

describe.each(standardModel.map((collection) => [collection.id, collection] as const))("%s", (id, collection) => {
  it("is named, in kebab-case and in both languages, and counts in a known unit", () => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(collection.name.zh).toMatch(/[\u4e00-\u9fff]/)
    expect(collection.name.en).toMatch(/^["A-Z]/)
    expect(isUnit(collection.unit)).toBe(true)
  })

  it("has fields with labels in both languages, no two alike", () => {
    const labels = fieldsOf(collection).map(([, field]) => field.name)
    for (const label of labels) {
      expect(label.zh).toMatch(/[\u4e00-\u9fff]/)
      expect(label.en).toMatch(/^[A-Z]/)
    }
    expect(repeated(labels.map((label) => label.zh))).toEqual([])
    expect(repeated(labels.map((label) => label.en))).toEqual([])
  })

  it("uses vocabularies of the library", () => {
    for (const [, field] of fieldsOf(collection)) {
      if (field.codes !== undefined) expect(standardVocabularies).toContain(field.codes)
    }
  })

  it("belongs to a place", () => {
    const ends = paths(collection.place)
    expect(ends.length).toBeGreaterThan(0)
    for (const path of ends) {
      const end = endOf(collection, path)
      expect(end?.tree).toBeDefined()
      if (collection.tree === undefined) expect(["grid", "community"]).toContain(end?.id)
    }
    expect(ends.some((path) => isSure(collection, path))).toBe(true)
  })

  it("hides names and numbers of people", () => {
    for (const [name, field] of fieldsOf(collection)) {
      if (/Name$|Phone$|birthDate|citizenNumber/.test(name)) expect(field.personal).toBeDefined()
    }
  })

  it("has a time that every row gives, if it is a journal", () => {
    expect(collection.time !== undefined).toBe(collection.kind === "journal")
    if (collection.time === undefined) return
    const field = collection.fields[collection.time]
    expect(field?.optional).toBe(false)
    expect(["date", "instant"]).toContain(field?.type)
    expect(collection.time).toMatch(field?.type === "date" ? /On$/ : /At$|^at$/)
  })

  it("decodes and encodes rows", () => {
    const decode = Schema.decodeUnknownSync(Row.schema(collection))
    const encode = Schema.encodeSync(Row.schema(collection))
    for (const columns of ["required", "all"] as const) {
      const row = exampleRow(collection, columns)
      expect(encode(decode(row))).toEqual(row)
    }
    expect(() => decode({})).toThrow()
  })
})
