/** Money that moves between two registers in single writes: together they always hold the same. */
import { Collection, Field, Kpi, type LocalDate, Measure, Period, Plan, Plugin, Registry, Store } from "@shequ/core"
import { Effect, Stream } from "effect"

const Area = Collection.places({
  id: "area",
  name: { zh: "片区", en: "Area" },
  unit: "place",
  fields: { parentId: Field.self("上级", "Parent", { optional: true }) },
  parent: (row) => row.parentId,
  level: "community"
})
const fields = {
  areaId: Field.reference(Area, "片区", "Area"),
  held: Field.money("持有", "Held"),
  moves: Field.integer("time", "次数", "Moves")
}
const Account = Collection.register({
  id: "account",
  name: { zh: "账户", en: "Account" },
  unit: "piece",
  fields,
  place: (row) => row.areaId
})
const Purse = Collection.register({
  id: "purse",
  name: { zh: "钱包", en: "Purse" },
  unit: "piece",
  fields,
  place: (row) => row.areaId
})

const inAccounts = Kpi.make({
  id: "money.accounts",
  name: { zh: "账户金额", en: "In accounts" },
  unit: "yuan",
  better: "neither",
  value: Measure.sum(Account, "yuan", (row) => row.held)
})
const inPurses = Kpi.make({
  id: "money.purses",
  name: { zh: "钱包金额", en: "In purses" },
  unit: "yuan",
  better: "neither",
  value: Measure.sum(Purse, "yuan", (row) => row.held)
})

export const registry = Registry.make([
  Plugin.make({
    id: "money",
    version: "1.0.0",
    name: { zh: "金额", en: "Money" },
    collections: [Area, Account, Purse],
    kpis: [inAccounts, inPurses]
  })
])

const each = 1_000_000
const ids = ["1", "2", "3"]
export const total = 2 * ids.length * each

const row = (id: string, held: number, moves: number) => ({
  id,
  validFrom: "2000-01-01" as LocalDate.LocalDate,
  areaId: "a1",
  held,
  moves
})

export const fill = Store.writeBatch([
  { op: "put", collection: Area.id, rows: [{ id: "a1", validFrom: "2000-01-01" }] },
  { op: "put", collection: Account.id, rows: ids.map((id) => row(id, each, 0)) },
  { op: "put", collection: Purse.id, rows: ids.map((id) => row(id, each, 0)) }
])

/** Reads both rows and writes both: whoever comes in between makes it wrong. */
export const move = (index: number) =>
  Effect.gen(function* () {
    const store = yield* Store
    const [from, to] = [ids[index % 3] ?? "", ids[(index * 7 + 1) % 3] ?? ""]
    const reading = Effect.gen(function* () {
      const account = yield* store.get(Account.id, from)
      const purse = yield* store.get(Purse.id, to)
      const amount = (index * 37) % 100
      return [
        {
          op: "put" as const,
          collection: Account.id,
          rows: [row(from, Number(account?.held) - amount, Number(account?.moves) + 1)]
        },
        {
          op: "put" as const,
          collection: Purse.id,
          rows: [row(to, Number(purse?.held) + amount, Number(purse?.moves) + 1)]
        }
      ]
    })
    yield* store.write(Stream.fromEffect(reading))
  })

const period = Period.month(2010, 1)
const plan = Plan.make(registry, { kpis: [inAccounts, inPurses], places: ["a1"], periods: [period] })

/** All the money, as the figures of one evaluation say. */
export const money = Effect.flatMap(Store, (store) =>
  Effect.map(store.evaluate(plan), (table) =>
    plan.requests
      .map(({ id }) => table.get({ request: id, place: "a1", period: Period.key(period) }))
      .reduce((sum, state) => sum + Number((state as { readonly value?: number } | undefined)?.value), 0)
  )
)

/** How many moves the rows themselves have counted. */
export const moves = Effect.flatMap(Store, (store) =>
  Effect.map(Stream.runCollect(Stream.concat(store.stream(Account.id), store.stream(Purse.id))), (batches) =>
    batches.flat().reduce((sum, one) => sum + Number(one.moves), 0)
  )
)
