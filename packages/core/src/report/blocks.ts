/** Sections, paragraphs, lists, tables and charts, numbered. */
import type { Result } from "../engine/Result.ts"
import * as Rational from "../quantity/Rational.ts"
import { chartOf } from "./chart.ts"
import type { Block, Heading, Inline, List, Paragraph } from "./Document.ts"
import { holds } from "./holds.ts"
import { given, inlines } from "./inlines.ts"
import type { Numbering } from "./Numbering.ts"
import type { Prose } from "./Prose.ts"
import { printed } from "./print.ts"
import { filled, periodOf, resultOf, type Scope } from "./Scope.ts"
import type * as Template from "./Template.ts"
import { tableOf } from "./tableOf.ts"
import { placed, within } from "./walk.ts"

interface State {
  readonly scope: Scope
  readonly numbering: Numbering
  charts: number
}

const paragraph = (of: ReadonlyArray<Inline>, head?: Heading): Paragraph => ({
  type: "paragraph",
  ...(head === undefined ? {} : { head }),
  inlines: of
})

const text = (of: string): Inline => ({ type: "text", text: of })

const kept = (state: State, where: string, items: ReadonlyArray<Template.Item>) =>
  items
    .map((item, index) => ({ item, where: within(where, "item", index + 1) }))
    .filter(({ item, where: at }) => item.if === undefined || holds(state.scope, at, item.if))

/** The items of an enumeration, each with its ordinal and with what it enumerates itself. */
const runInItems = (
  state: State,
  where: string,
  items: ReadonlyArray<Template.Item>,
  depth: number
): ReadonlyArray<ReadonlyArray<Inline>> => {
  const { language } = state.scope.input
  const all = kept(state, where, items)
  return all.map(({ item, where: at }, index) => [
    text(state.numbering.runIn(index + 1, all.length, depth, language)),
    ...inlines(state.scope, at, item.text[language]),
    ...runOn(state, runInItems(state, at, item.items ?? [], depth + 1), true)
  ])
}

/** Items one after another; in English a space stands between them. */
const runOn = (
  state: State,
  items: ReadonlyArray<ReadonlyArray<Inline>>,
  isContinued: boolean
): ReadonlyArray<Inline> =>
  state.scope.input.language === "zh"
    ? items.flat()
    : items.flatMap((item, index) => [...(index > 0 || isContinued ? [text(" ")] : []), ...item])

const runIn = (state: State, where: string, of: Template.RunIn): ReadonlyArray<Paragraph> => {
  const { language } = state.scope.input
  const lead = of.lead === undefined ? [] : inlines(state.scope, where, of.lead[language])
  const items = runInItems(state, where, of.items, 0)
  if (!of.apart) return [paragraph([...lead, ...runOn(state, items, lead.length > 0)])]
  return [...(lead.length === 0 ? [] : [paragraph(lead)]), ...items.map((one) => paragraph(one))]
}

const list = (state: State, where: string, of: Template.List): List => ({
  type: "list",
  items: kept(state, where, of.items).map(({ item, where: at }, index) => ({
    number: state.numbering.item(index + 1, state.scope.input.language),
    inlines: inlines(state.scope, at, item.text[state.scope.input.language])
  }))
})

/** What the caller lists. There must be as many as the KPI says; an item that is a cell of its breakdown is bound to it. */
const itemsOf = (state: State, where: string, of: Template.Items): List => {
  const { scope } = state
  const { language, place, results } = scope.input
  const all = filled(scope, of.slot) ?? []
  const period = of.kpi === undefined ? undefined : periodOf(scope, of.at)
  const query = of.kpi === undefined || period === undefined ? undefined : { kpi: of.kpi, place, period }
  const total = query === undefined ? undefined : resultOf(scope, where, query)
  const value = total?.value
  if (value !== undefined && !Rational.equals(value, Rational.fromInteger(all.length))) {
    const counted = Rational.toText(value, 0)
    scope.problem(where, "identity", `${of.slot} lists ${all.length} items, but ${of.kpi} is ${counted}.`)
  }
  const cellOf = (item: string | Prose): Result | undefined => {
    if (query === undefined || of.breakdown === undefined || typeof item !== "string") return undefined
    const breakdown = { id: of.breakdown, key: item }
    const quantity = of.quantity === undefined ? undefined : results.find({ ...query, kpi: of.quantity, breakdown })
    return quantity?.value === undefined || quantity.value.n === 0n ? results.find({ ...query, breakdown }) : quantity
  }
  return {
    type: "list",
    items: all.map((item, index) => {
      const cell = cellOf(item)
      const isBound = cell !== undefined && typeof item === "string"
      return {
        number: state.numbering.item(index + 1, language),
        inlines: isBound ? [printed(scope, cell, item)] : given(scope, where, of.slot, item)
      }
    })
  }
}

const section = (
  state: State,
  where: string,
  of: Template.Section,
  path: ReadonlyArray<number>,
  level: number
): ReadonlyArray<Block> => {
  const { language } = state.scope.input
  const heading: Heading = {
    type: "heading",
    level,
    number: of.numbered ? state.numbering.heading(path, language) : "",
    inlines: inlines(state.scope, `${where}, title`, of.title[language])
  }
  const [first, ...rest] = blocks(state, where, of.blocks, path, level + 1)
  if (of.style === "lead-in" && first?.type === "paragraph") return [paragraph(first.inlines, heading), ...rest]
  return [heading, ...(first === undefined ? [] : [first]), ...rest]
}

const block = (state: State, at: string, of: Exclude<Template.Block, Template.Section>): ReadonlyArray<Block> => {
  const { scope } = state
  switch (of.type) {
    case "paragraph": {
      if (of.if !== undefined && !holds(scope, at, of.if)) return []
      const all = inlines(scope, at, of.text[scope.input.language])
      return all.length === 0 ? [] : [paragraph(all)]
    }
    case "run-in":
      return runIn(state, at, of)
    case "list":
      return [list(state, at, of)]
    case "items":
      return [itemsOf(state, at, of)]
    case "table":
      return [tableOf(scope, at, of)]
    case "chart":
      return [chartOf(scope, at, of, `chart-${++state.charts}`)]
  }
}

const blocks = (
  state: State,
  where: string,
  of: ReadonlyArray<Template.Block>,
  path: ReadonlyArray<number>,
  level: number
): ReadonlyArray<Block> => {
  let sections = 0
  return placed(where, of).flatMap(([at, one]) =>
    one.type === "section"
      ? section(state, at, one, one.numbered ? [...path, ++sections] : path, level)
      : block(state, at, one)
  )
}

/** The body of the report. */
export const body = (scope: Scope, numbering: Numbering): ReadonlyArray<Block> =>
  blocks({ scope, numbering, charts: 0 }, "", scope.template.blocks, [], 1)

/** What stands before the first section. */
export const lead = (scope: Scope): ReadonlyArray<Paragraph> =>
  scope.template.lead.flatMap((one, index) => {
    const where = within("lead", "paragraph", index + 1)
    if (one.if !== undefined && !holds(scope, where, one.if)) return []
    return [paragraph(inlines(scope, where, one.text[scope.input.language]))]
  })
