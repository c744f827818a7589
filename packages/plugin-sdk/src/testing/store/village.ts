/** People, their homes and what is told of them: their words stand in each other's rows, and rows tell of several at once. */
import { type Change, Collection, Field, Plugin, Registry, type Row } from "@shequ/core"
import { Arbitrary, Schema } from "effect"
import { Area } from "./contractPlugin.ts"

export const House = Collection.register({
  id: "house",
  name: { zh: "户", en: "House" },
  unit: "household",
  fields: {
    areaId: Field.reference(Area, "片区", "Area"),
    headName: Field.text("户主", "Head", { personal: "name" })
  },
  place: (row) => row.areaId
})

export const Person = Collection.register({
  id: "person",
  name: { zh: "居民", en: "Person" },
  unit: "person",
  fields: {
    houseId: Field.reference(House, "户", "House"),
    guardianId: Field.self("监护人", "Guardian", { optional: true }),
    name: Field.text("姓名", "Name", { personal: "name" }),
    phone: Field.text("电话", "Phone", { optional: true, personal: "phone" }),
    remark: Field.text("备注", "Remark", { optional: true })
  },
  place: (row) => row.house.areaId
})

export const Card = Collection.register({
  id: "card",
  name: { zh: "证件", en: "Card" },
  unit: "piece",
  fields: {
    personId: Field.reference(Person, "持证人", "Holder"),
    witnessId: Field.reference(Person, "见证人", "Witness", { optional: true }),
    holder: Field.text("姓名", "Name", { personal: "name" }),
    number: Field.text("号码", "Number", { personal: "id-number" })
  },
  place: (row) => row.person.house.areaId
})

export const Visit = Collection.journal({
  id: "visit",
  name: { zh: "走访", en: "Visit" },
  unit: "time",
  time: "on",
  fields: {
    on: Field.date("日期", "Day"),
    houseId: Field.reference(House, "户", "House"),
    personId: Field.reference(Person, "居民", "Person", { optional: true }),
    note: Field.text("情况", "Note", { personal: "family" }),
    remark: Field.text("备注", "Remark", { optional: true })
  },
  place: (row) => row.house.areaId
})

export const registry: Registry.Registry = Registry.make([
  Plugin.make({
    id: "village",
    version: "1.0.0",
    name: { zh: "村", en: "Village" },
    collections: [Area, House, Person, Card, Visit]
  })
])

const people = ["p1", "p2", "p3", "p4"] as const
const houses = ["h1", "h2"] as const
export const ids = {
  [House.id]: houses,
  [Person.id]: people,
  [Card.id]: ["c1", "c2", "c3"],
  [Visit.id]: ["v1", "v2", "v3", "v4"]
} as const

export interface Village {
  /** The writes that make it; every id begins with the prefix. */
  readonly writes: (prefix: string) => ReadonlyArray<ReadonlyArray<Change>>
  /** Whom to erase, in this order. */
  readonly gone: ReadonlyArray<string>
}

const phones = ["13800000001", "13800000002"]

/** Any village in which people have these names; `told` is what texts are made of. */
export const anyVillage = (
  names: ReadonlyArray<string>,
  told: ReadonlyArray<string>,
  hasGuardians: boolean
): Arbitrary.Arbitrary<Village> => {
  const person = Schema.Literals(people)
  const house = Schema.Literals(houses)
  const text = Schema.Array(Schema.Literals([...told, ...phones])).check(Schema.isMaxLength(4))
  const some = <S extends Schema.Constraint>(one: S, most: number) => Schema.Array(one).check(Schema.isMaxLength(most))
  const Some = Schema.Struct({
    heads: Schema.Tuple([text, text]),
    people: Schema.Tuple(
      [0, 1, 2, 3].map(() =>
        Schema.Struct({
          house,
          guardian: Schema.optionalKey(person),
          before: Schema.optionalKey(Schema.Literals(names)),
          name: Schema.Literals(names),
          phone: Schema.optionalKey(Schema.Literals(phones)),
          remark: text
        })
      )
    ),
    cards: some(Schema.Struct({ person, witness: Schema.optionalKey(person), holder: text }), 3),
    visits: some(Schema.Struct({ house, person: Schema.optionalKey(person), note: text, remark: text }), 4),
    gone: Schema.Array(person).check(Schema.isMinLength(2), Schema.isMaxLength(4), Schema.isUnique())
  })
  return Arbitrary.map(Arbitrary.schema(Some), (some) => ({
    gone: some.gone,
    writes: (prefix) => {
      const write = (words: ReadonlyArray<string>): string => words.join("、")
      const id = (of: string | undefined): string | undefined => (of === undefined ? undefined : prefix + of)
      const put = (collection: { readonly id: string }, rows: ReadonlyArray<object>): Change => ({
        op: collection.id === Visit.id ? "append" : "put",
        collection: collection.id,
        // Columns without a value are left out.
        rows: JSON.parse(JSON.stringify(rows)) as ReadonlyArray<Row.AnyRow>
      })
      const persons = (isBefore: boolean) =>
        some.people.map(({ before, guardian, house, name, phone, remark }, index) => ({
          id: id(people[index]),
          validFrom: "2010-01-01",
          houseId: id(house),
          guardianId: hasGuardians ? id(guardian) : undefined,
          name: isBefore ? (before ?? name) : name,
          phone,
          remark: write(remark)
        }))
      const visits = some.visits.map(({ house, note, person, remark }, index) => ({
        id: id(ids.visit[index]),
        on: "2010-02-01",
        houseId: id(house),
        personId: id(person),
        note: write(note),
        remark: write(remark)
      }))
      const cards = some.cards.map(({ holder, person, witness }, index) => ({
        id: id(ids.card[index]),
        validFrom: "2010-01-01",
        personId: id(person),
        witnessId: id(witness),
        holder: write(holder),
        number: `${index}`
      }))
      const homes = some.heads.map((head, index) => ({
        id: id(houses[index]),
        validFrom: "2010-01-01",
        areaId: "a1",
        headName: write(head)
      }))
      const corrected = visits.slice(0, 1).map((visit) => ({ ...visit, remark: `${visit.remark}、更正` }))
      return [
        [put(House, homes), put(Person, persons(true)), put(Visit, visits), put(Card, cards)],
        [put(Person, persons(false)), { ...put(Visit, corrected), op: "correct" } as Change]
      ]
    }
  }))
}
