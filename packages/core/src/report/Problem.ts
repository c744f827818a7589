/** What keeps a template from becoming a report. All of it is found before any of it is reported. */
import { Schema } from "effect"

/**
 * - `unbound-figure`: the prose states a figure that is bound to no result
 * - `no-result`: nobody computed what the prose asks for
 * - `no-value`: there is a result without a value, and no wording for that
 * - `qualifier`: a part of a ratio whose qualifier is not known
 * - `identity`: figures that must agree do not
 * - `slot`: the narrative leaves out or misuses a slot
 * - `unknown`: the template names a KPI, breakdown, period, place or numbering that is not there
 * - `rule`: a KPI without the rule or target that the prose prints
 * - `units`: a chart of figures that do not share a unit
 */
const Kind = Schema.Literals([
  "unbound-figure",
  "no-result",
  "no-value",
  "qualifier",
  "identity",
  "slot",
  "unknown",
  "rule",
  "units"
])

export const Problem = Schema.Struct({
  kind: Kind,
  /** The place in the template, such as `section 5, item 1`. */
  where: Schema.String,
  message: Schema.String
})
export type Problem = typeof Problem.Type

/** The report cannot be made; says everything that is in its way. */
export class ReportProblems extends Schema.TaggedError<ReportProblems>()("ReportProblems", {
  template: Schema.String,
  problems: Schema.Array(Problem)
}) {
  override get message(): string {
    const lines = this.problems.map((one) => `  ${one.where}: ${one.message}`)
    return [`The report ${this.template} cannot be made:`, ...lines].join("\n")
  }
}
