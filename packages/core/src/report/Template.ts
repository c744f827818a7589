/** A report template: data that says what to print and from which results. `Report.compile` makes a document of it. */
import { Schema } from "effect"
import { Against } from "../kpi/Formula.ts"
import { Words } from "../Words.ts"
import { At } from "./At.ts"
import { Condition } from "./Condition.ts"
import * as Identity from "./Identity.ts"
import { Prose } from "./Prose.ts"
import { Slot } from "./Slot.ts"

/** The same prose in both languages. */
export const Text = Schema.Struct({ zh: Prose, en: Prose })
export type Text = typeof Text.Type

export const Paragraph = Schema.Struct({
  type: Schema.Literal("paragraph"),
  text: Text,
  if: Schema.optionalKey(Condition)
})
export type Paragraph = typeof Paragraph.Type

/** An item that may itself say 首先…其次… in what follows. */
export interface Item {
  readonly text: Text
  readonly if?: Condition
  readonly items?: ReadonlyArray<Item>
}
export const Item: Schema.Codec<Item, unknown> = Schema.Struct({
  text: Text,
  if: Schema.optionalKey(Condition),
  items: Schema.optionalKey(Schema.Array(Schema.suspend((): Schema.Codec<Item, unknown> => Item)))
})

/** 一是…；二是…: items within a paragraph, or each in one of its own. The ordinals are computed. */
export const RunIn = Schema.Struct({
  type: Schema.Literal("run-in"),
  lead: Schema.optionalKey(Text),
  items: Schema.Array(Item),
  apart: Schema.Boolean
})
export type RunIn = typeof RunIn.Type

export const List = Schema.Struct({ type: Schema.Literal("list"), items: Schema.Array(Item) })
export type List = typeof List.Type

/**
 * A numbered list of what the caller gives in a slot, such as the plan's items. With `kpi`, there must be as many as the
 * figure says. An item whose words are a key of `breakdown` is bound to its cell: of `quantity` where that is not empty (how
 * much the item aims at), otherwise of `kpi`.
 */
export const Items = Schema.Struct({
  type: Schema.Literal("items"),
  slot: Schema.String,
  kpi: Schema.optionalKey(Schema.String),
  at: Schema.optionalKey(At),
  breakdown: Schema.optionalKey(Schema.String),
  quantity: Schema.optionalKey(Schema.String)
})
export type Items = typeof Items.Type

export const Column = Schema.Literals(["value", "earlier", "change", "target", "grade"])
export type Column = typeof Column.Type

export const Table = Schema.Struct({
  type: Schema.Literal("table"),
  title: Words,
  kpis: Schema.Array(Schema.String),
  columns: Schema.Array(Column),
  against: Against
})
export type Table = typeof Table.Type

const chart = <const Kind extends string, F extends Schema.Struct.Fields>(kind: Kind, fields: F) =>
  Schema.Struct({ type: Schema.Literal("chart"), chart: Schema.Literal(kind), title: Words, ...fields })

/** KPIs of one unit along the months of the period. */
export const Trend = chart("trend", {
  kpis: Schema.Array(Schema.String),
  shape: Schema.Literals(["line", "column"])
})
/** The cells of a breakdown, the largest first. */
export const Breakdown = chart("breakdown", {
  kpi: Schema.String,
  breakdown: Schema.String,
  most: Schema.optionalKey(Schema.Int)
})
/** The places below the report's place, with the target: those of the first of these levels at which there are several. */
export const Attainment = chart("attainment", { kpi: Schema.String, levels: Schema.Array(Schema.String) })
export const Chart = Schema.Union([Trend, Breakdown, Attainment])
export type Chart = typeof Chart.Type

/** `lead-in`: the title stands at the beginning of the section's first paragraph. */
export interface Section {
  readonly type: "section"
  readonly title: Text
  readonly style: "heading" | "lead-in"
  readonly numbered: boolean
  readonly blocks: ReadonlyArray<Block>
}

export type Block = Section | Paragraph | RunIn | List | Items | Table | Chart
export const Block: Schema.Codec<Block, unknown> = Schema.Union([
  Schema.Struct({
    type: Schema.Literal("section"),
    title: Text,
    style: Schema.Literals(["heading", "lead-in"]),
    numbered: Schema.Boolean,
    blocks: Schema.Array(Schema.suspend((): Schema.Codec<Block, unknown> => Block))
  }),
  Paragraph,
  RunIn,
  List,
  Items,
  Table,
  Trend,
  Breakdown,
  Attainment
])

export const Template = Schema.Struct({
  id: Schema.String,
  name: Words,
  title: Text,
  lead: Schema.Array(Paragraph),
  blocks: Schema.Array(Block),
  /** How sections and run-in items are numbered. */
  numbering: Schema.String,
  slots: Schema.Array(Slot),
  identities: Schema.Array(Identity.Identity),
  /** What every figure of the report's own period is set against in the appendix. */
  compare: Schema.Array(Against)
})
export type Template = typeof Template.Type

/** Declares a template; what it does not say is left empty. Sections are numbered `一、1、` unless it names another scheme. */
export const make = (options: Pick<Template, "id" | "name" | "title" | "blocks"> & Partial<Template>): Template => ({
  lead: [],
  numbering: "grassroots",
  slots: [],
  identities: [],
  compare: ["same-period-last-year"],
  ...options
})

/** The same prose in both languages. */
export const text = (zh: Prose | string, en: Prose | string): Text => ({
  zh: typeof zh === "string" ? [zh] : zh,
  en: typeof en === "string" ? [en] : en
})
export const paragraph = (zh: Prose, en: Prose, condition?: Condition): Paragraph => ({
  type: "paragraph",
  text: { zh, en },
  ...(condition === undefined ? {} : { if: condition })
})
export const section = (title: Text, ...blocks: ReadonlyArray<Block>): Section => ({
  type: "section",
  title,
  style: "heading",
  numbered: true,
  blocks
})
/** A section whose title runs into its first paragraph. */
export const leadIn = (title: Text, ...blocks: ReadonlyArray<Block>): Section => ({
  ...section(title, ...blocks),
  style: "lead-in"
})
export const item = (zh: Prose, en: Prose, options: Omit<Item, "text"> = {}): Item => ({ text: { zh, en }, ...options })
/** 一是…；二是… in one paragraph. */
export const runIn = (items: ReadonlyArray<Item>, lead?: Text): RunIn => ({
  type: "run-in",
  items,
  apart: false,
  ...(lead === undefined ? {} : { lead })
})
/** 一是…, 二是…, each in a paragraph of its own. */
export const runInApart = (items: ReadonlyArray<Item>, lead?: Text): RunIn => ({ ...runIn(items, lead), apart: true })
export const list = (items: ReadonlyArray<Item>): List => ({ type: "list", items })
export const items = (slot: string, options: Omit<Items, "type" | "slot"> = {}): Items => ({
  type: "items",
  slot,
  ...options
})
export const table = (
  title: Words,
  kpis: ReadonlyArray<string>,
  columns: ReadonlyArray<Column> = ["value", "earlier", "change", "target", "grade"],
  against: Against = "same-period-last-year"
): Table => ({ type: "table", title, kpis, columns, against })
export const trend = (title: Words, kpis: ReadonlyArray<string>, shape: "line" | "column" = "column"): Chart => ({
  type: "chart",
  chart: "trend",
  title,
  kpis,
  shape
})
export const breakdown = (title: Words, kpi: string, by: string, most?: number): Chart => ({
  type: "chart",
  chart: "breakdown",
  title,
  kpi,
  breakdown: by,
  ...(most === undefined ? {} : { most })
})
export const attainment = (title: Words, kpi: string, levels: ReadonlyArray<string> = ["grid", "sub-grid"]): Chart => ({
  type: "chart",
  chart: "attainment",
  title,
  kpi,
  levels
})
