/**
 * A formula over measures and other KPIs. Only formulas divide; they do it on exact fractions. `U` is the unit of the value,
 * or `"ratio"` for a quotient, whose unit the KPI states.
 */
import { Schema } from "effect"
import { Aggregate, type Measure, Part } from "../measure/Measure.ts"
import type { LargerThan, Unit } from "../quantity/Unit.ts"

/** The earlier period that a change looks back to. */
export const Against = Schema.Literals(["same-period-last-year", "previous-period"])
export type Against = typeof Against.Type

/** The formula as data. */
export type Node =
  | { readonly op: "measure"; readonly aggregate: Aggregate; readonly part: Part; readonly unit: string }
  | { readonly op: "kpi"; readonly id: string }
  | { readonly op: "number"; readonly value: number }
  /** A dated policy value as in force at the place on the period's last day. */
  | { readonly op: "parameter"; readonly id: string }
  | {
      readonly op: "ratio" | "add" | "subtract" | "multiply"
      readonly left: Node
      readonly right: Node
    }
  /** The value less the value in the earlier period; `relative`: as a share of the earlier value. */
  | { readonly op: "change"; readonly of: Node; readonly against: Against; readonly relative: boolean }
  /** Times twelve over the months of the period (or 365 over its days, when it is not of whole months). */
  | { readonly op: "annualised"; readonly of: Node }

const self = Schema.suspend((): Schema.Codec<Node> => Node)
export const Node: Schema.Codec<Node> = Schema.Union([
  Schema.Struct({ op: Schema.Literal("measure"), aggregate: Aggregate, part: Part, unit: Schema.String }),
  Schema.Struct({ op: Schema.Literal("kpi"), id: Schema.String }),
  Schema.Struct({ op: Schema.Literal("number"), value: Schema.Number }),
  Schema.Struct({ op: Schema.Literal("parameter"), id: Schema.String }),
  Schema.Struct({ op: Schema.Literals(["ratio", "add", "subtract", "multiply"]), left: self, right: self }),
  Schema.Struct({ op: Schema.Literal("change"), of: self, against: Against, relative: Schema.Boolean }),
  Schema.Struct({ op: Schema.Literal("annualised"), of: self })
])

export interface Formula<out U extends Unit | "ratio"> {
  readonly unit: U
  readonly node: Node
}

/** What a formula is made of: measures, KPIs and formulas all say their unit. */
export type Operand<U extends Unit | "ratio" = Unit | "ratio"> = { readonly unit: U } & (
  | Pick<Formula<U>, "node">
  | Pick<Measure, "aggregate" | "part">
)

const nodeOf = (operand: Operand): Node =>
  "node" in operand
    ? operand.node
    : { op: "measure", aggregate: operand.aggregate, part: operand.part, unit: operand.unit }

/** A measure as a formula; formulas stay as they are. */
export const from = <U extends Unit | "ratio">(operand: Operand<U>): Formula<U> => ({
  unit: operand.unit,
  node: nodeOf(operand)
})

const binary =
  (op: "add" | "subtract") =>
  <U extends Unit | "ratio">(left: Operand<U>, right: Operand<NoInfer<U>>): Formula<U> => ({
    unit: left.unit,
    node: { op, left: nodeOf(left), right: nodeOf(right) }
  })

/** Numerator over denominator. Both parts stay visible in the result; over zero there is no data. */
export const ratio = (numerator: Operand, denominator: Operand): Formula<"ratio"> => ({
  unit: "ratio",
  node: { op: "ratio", left: nodeOf(numerator), right: nodeOf(denominator) }
})
/** Of one unit only: 人 and 人次 do not add. */
export const add = binary("add")
export const subtract = binary("subtract")
/** The same figure shown in larger steps: seconds as hours, square metres as square kilometres. */
export const shownIn = <U extends Unit, L extends LargerThan<U>>(unit: L, of: Operand<U>): Formula<L> => ({
  unit,
  node: nodeOf(of)
})
/** Times a plain number. */
export const times = <U extends Unit | "ratio">(of: Operand<U>, factor: number): Formula<U> => ({
  unit: of.unit,
  node: { op: "multiply", left: nodeOf(of), right: { op: "number", value: factor } }
})
/** Met over required of an attainment or coverage. */
export const attained = (of: { readonly met: Measure; readonly required: Measure }): Formula<"ratio"> =>
  ratio(of.met, of.required)
/** The share by which a figure changed against an earlier period: 0.1 for ten per cent more. */
export const relativeChange = (of: Operand, against: Against = "same-period-last-year"): Formula<"ratio"> => ({
  unit: "ratio",
  node: { op: "change", of: nodeOf(of), against, relative: true }
})
/** By how much a figure changed against an earlier period. */
export const change = <U extends Unit | "ratio">(
  of: Operand<U>,
  against: Against = "same-period-last-year"
): Formula<U> => ({ unit: of.unit, node: { op: "change", of: nodeOf(of), against, relative: false } })
/** The figure as if the whole year went like the period. */
export const annualised = <U extends Unit | "ratio">(of: Operand<U>): Formula<U> => ({
  unit: of.unit,
  node: { op: "annualised", of: nodeOf(of) }
})
/** A policy value. */
export const parameter = <U extends Unit>(of: { readonly id: string; readonly unit: U }): Formula<U> => ({
  unit: of.unit,
  node: { op: "parameter", id: of.id }
})

/** The direct parts of a formula. */
export const children = (node: Node): ReadonlyArray<Node> => {
  switch (node.op) {
    case "measure":
    case "kpi":
    case "number":
    case "parameter":
      return []
    case "ratio":
    case "add":
    case "subtract":
    case "multiply":
      return [node.left, node.right]
    case "change":
    case "annualised":
      return [node.of]
  }
}
