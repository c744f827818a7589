/**
 * A row expression as data: what one row says, possibly through many-to-one references and through the rows that refer to it.
 * Back ends interpret this tree: evaluate it, print it as SQL, explain it in words. Its logic is three-valued, as in SQL: a
 * comparison with a missing value is neither true nor false, and a row counts only where its condition is true.
 */
import { Schema } from "effect"

export const Comparison = Schema.Literals(["eq", "ne", "lt", "le", "gt", "ge"])
export type Comparison = typeof Comparison.Type

export const Scalar = Schema.Union([Schema.String, Schema.Number, Schema.Boolean])
export type Scalar = typeof Scalar.Type

/**
 * Which of the referring rows a tally takes: all there are (`ever`); those up to the day the row is read (`so-far`); those in the
 * period of the figure; or those before or after another time of this row. Rows of a register, unless a time is named, are
 * taken by validity: valid on the day (`so-far`), at some time in the period, or begun before or after.
 */
export type Window =
  | { readonly within: "ever" | "so-far" | "period" }
  | { readonly within: "before" | "after"; readonly of: Expr }

/** What the rows of `collection` whose `via` equals `equals` of this row say. */
export interface Tally {
  readonly op: "tally"
  readonly fn: "count" | "sum" | "first" | "last"
  readonly collection: string
  readonly via: Expr
  readonly equals: Expr
  readonly where?: Expr
  /** What is summed, or whose first or last is taken. */
  readonly value?: Expr
  /** The time that places a referring row in the window; its collection's own time when absent. */
  readonly time?: Expr
  readonly window: Window
}

export type Expr =
  /** A field of the row, or of a row it refers to: `["household", "tags"]`. */
  | { readonly op: "field"; readonly path: ReadonlyArray<string> }
  | { readonly op: "literal"; readonly value: Scalar }
  /** The day on which the row is read: the as-of day of a stock, the day of a journal entry. */
  | { readonly op: "today" }
  /** A dated policy value, as in force where and when the row is read. */
  | { readonly op: "parameter"; readonly id: string }
  | { readonly op: "compare"; readonly is: Comparison; readonly left: Expr; readonly right: Expr }
  | { readonly op: "in"; readonly value: Expr; readonly of: ReadonlyArray<string | number> }
  /** A coded set (dated sets as of the day the row is read) has at least one of these codes. */
  | { readonly op: "has"; readonly set: Expr; readonly any: ReadonlyArray<string> }
  | { readonly op: "missing"; readonly value: Expr }
  | { readonly op: "and" | "or"; readonly all: ReadonlyArray<Expr> }
  | { readonly op: "not"; readonly value: Expr }
  | {
      readonly op: "arithmetic"
      readonly fn: "add" | "subtract" | "multiply"
      readonly left: Expr
      readonly right: Expr
    }
  /** Completed years from `birth` to `at`. */
  | { readonly op: "age"; readonly birth: Expr; readonly at: Expr }
  /** From one time to another: elapsed seconds, calendar days, or days from Monday to Friday. */
  | { readonly op: "duration"; readonly in: "second" | "day" | "working-day"; readonly from: Expr; readonly to: Expr }
  | {
      readonly op: "case"
      readonly when: ReadonlyArray<{ readonly if: Expr; readonly then: Expr }>
      readonly else?: Expr
    }
  /** The first value that is not missing. */
  | { readonly op: "first-of"; readonly values: ReadonlyArray<Expr> }
  | Tally

const self = Schema.suspend((): Schema.Codec<Expr> => Expr)
const node = <const Op extends string, F extends Schema.Struct.Fields>(op: Op, fields: F) =>
  Schema.Struct({ op: Schema.Literal(op), ...fields })

const Window: Schema.Codec<Window> = Schema.Union([
  Schema.Struct({ within: Schema.Literals(["ever", "so-far", "period"]) }),
  Schema.Struct({ within: Schema.Literals(["before", "after"]), of: self })
])

/** Decodes an expression from JSON and encodes it back. */
export const Expr: Schema.Codec<Expr> = Schema.Union([
  node("field", { path: Schema.Array(Schema.String) }),
  node("literal", { value: Scalar }),
  node("today", {}),
  node("parameter", { id: Schema.String }),
  node("compare", { is: Comparison, left: self, right: self }),
  node("in", { value: self, of: Schema.Array(Schema.Union([Schema.String, Schema.Number])) }),
  node("has", { set: self, any: Schema.Array(Schema.String) }),
  node("missing", { value: self }),
  Schema.Struct({ op: Schema.Literals(["and", "or"]), all: Schema.Array(self) }),
  node("not", { value: self }),
  node("arithmetic", { fn: Schema.Literals(["add", "subtract", "multiply"]), left: self, right: self }),
  node("age", { birth: self, at: self }),
  node("duration", { in: Schema.Literals(["second", "day", "working-day"]), from: self, to: self }),
  node("case", { when: Schema.Array(Schema.Struct({ if: self, then: self })), else: Schema.optionalKey(self) }),
  node("first-of", { values: Schema.Array(self) }),
  node("tally", {
    fn: Schema.Literals(["count", "sum", "first", "last"]),
    collection: Schema.String,
    via: self,
    equals: self,
    where: Schema.optionalKey(self),
    value: Schema.optionalKey(self),
    time: Schema.optionalKey(self),
    window: Window
  })
])

export const field = (...path: ReadonlyArray<string>): Expr => ({ op: "field", path })
export const literal = (value: Scalar): Expr => ({ op: "literal", value })
export const today: Expr = { op: "today" }

/** The direct parts of a node that are read on the same row; a tally's inner parts are read on other rows, and left out. */
export const children = (expr: Expr): ReadonlyArray<Expr> => {
  switch (expr.op) {
    case "field":
    case "literal":
    case "today":
    case "parameter":
      return []
    case "compare":
    case "arithmetic":
      return [expr.left, expr.right]
    case "in":
    case "missing":
    case "not":
      return [expr.value]
    case "has":
      return [expr.set]
    case "and":
    case "or":
      return expr.all
    case "age":
      return [expr.birth, expr.at]
    case "duration":
      return [expr.from, expr.to]
    case "case":
      return [...expr.when.flatMap((arm) => [arm.if, arm.then]), ...(expr.else === undefined ? [] : [expr.else])]
    case "first-of":
      return expr.values
    case "tally":
      return expr.window.within === "before" || expr.window.within === "after"
        ? [expr.equals, expr.window.of]
        : [expr.equals]
  }
}

/** Every field path that the expression reads on its own row, tallies' outer parts included. */
export const paths = (expr: Expr): ReadonlyArray<ReadonlyArray<string>> =>
  expr.op === "field" ? [expr.path] : children(expr).flatMap(paths)

/** Whether the value depends on the figure's period: a tally of what happened in it. */
export const readsPeriod = (expr: Expr): boolean =>
  (expr.op === "tally" && (expr.window.within === "period" || (expr.where !== undefined && readsPeriod(expr.where)))) ||
  children(expr).some(readsPeriod)
