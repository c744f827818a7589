/** The figures of a report, as few plans as it takes, and the rows behind those that it prints. */
import { type Document, Evidence, figures, Plan, Report, Results, Store, type StoreError } from "@shequ/core"
import { Grid } from "@shequ/core/model"
import { Effect } from "effect"
import type { Rows, Story } from "./Story.ts"

const placesOf = (story: Story, rows: Rows, group: Report.Group): ReadonlyArray<string> =>
  group.level === undefined
    ? [group.place ?? story.place]
    : [
        ...new Set(
          rows(Grid)
            .filter((grid) => grid.level === group.level)
            .map((grid) => grid.id)
        )
      ]

/** The languages in which a story is told. */
export const languages = ["zh", "en"] as const

/** What the template prints, and the story's further KPIs. */
export const compute = Effect.fnUntraced(function* (story: Story, rows: Rows) {
  const store = yield* Store
  const { period, registry, template } = story
  const further: Report.Group = {
    kpis: story.kpis,
    periods: [period],
    compare: ["same-period-last-year"],
    breakdowns: true
  }
  const bindings = languages.flatMap((language) =>
    Report.bindings(template, { period, language, narrative: story.narrative(rows, language) })
  )
  const groups = [...Report.groups(bindings), further]
  const found = yield* Effect.forEach(groups, (group) => {
    const plan = Plan.make(registry, { ...group, places: placesOf(story, rows, group) })
    return Effect.map(store.evaluate(plan), (table) => figures(registry, plan, table))
  })
  return Results.merge(found)
})

export type RowsBehind = NonNullable<Report.Input["rowsBehind"]>

/** How many rows of each collection are behind the printed figures, with some of their ids. */
export const rowsBehind = Effect.fnUntraced(function* (
  story: Story,
  printed: ReadonlyArray<Document.Figure>
): Effect.fn.Return<RowsBehind, StoreError, Store> {
  const store = yield* Store
  const { registry } = story
  const plan = Plan.make(registry, {
    kpis: [...new Set(printed.map((figure) => figure.kpi))],
    places: [...new Set(printed.map((figure) => figure.place.id))],
    periods: printed.map((figure) => figure.period),
    breakdowns: true
  })
  const asked = printed.flatMap((figure) => {
    const query = { ...figure, place: figure.place.id }
    return Evidence.questions(registry, plan, query).map((question) => ({ query, question: { ...question, limit: 5 } }))
  })
  const answers = yield* store.evidence(
    plan,
    asked.map((one) => one.question)
  )
  const found = new Map<string, Array<{ collection: string; total: number; sample: ReadonlyArray<string> }>>()
  for (const [index, { query }] of asked.entries()) {
    const answer = answers[index]
    if (answer === undefined || answer.total === 0) continue
    const sample = (id: string): ReadonlyArray<string> =>
      answer.rows.filter((row) => row.collection === id).map((row) => row.id)
    const known = found.get(Results.keyOf(query)) ?? []
    const [first] = answer.rows
    if (first !== undefined)
      known.push({ collection: first.collection, total: answer.total, sample: sample(first.collection) })
    found.set(Results.keyOf(query), known)
  }
  return (query) => found.get(Results.keyOf(query)) ?? []
})
