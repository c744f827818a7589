/** Checks one KPI against everything that is installed. */

import type { Expr } from "../expr/Expr.ts"
import { infer, type Scope, type Type } from "../expr/Type.ts"
import * as Formula from "../kpi/Formula.ts"
import type { Kpi } from "../kpi/Kpi.ts"
import type { Aggregate } from "../measure/Measure.ts"
import { isUnit } from "../quantity/Unit.ts"

interface Installed extends Scope {
  readonly kpis: ReadonlyMap<string, Kpi>
}

type Say = (problem: string) => void

const checkAggregate = (installed: Installed, aggregate: Aggregate, say: Say): void => {
  const over = (id: string, parts: ReadonlyArray<readonly [Expr | undefined, ReadonlyArray<Type>]>): void => {
    const collection = installed.collections.get(id)
    if (collection === undefined) return say(`no plugin brings the collection ${id}.`)
    for (const [expr, types] of parts) {
      if (expr === undefined) continue
      const type = infer(installed, collection, expr, say)
      if (type !== undefined && !types.includes(type))
        say(`needs a ${types.join(" or ")} of ${id}, and gets a ${type}.`)
    }
  }
  const condition: ReadonlyArray<Type> = ["condition"]
  const time: ReadonlyArray<Type> = ["date", "instant"]
  const name: ReadonlyArray<Type> = ["reference", "text"]
  if ("subjects" in aggregate && "collection" in aggregate.subjects) {
    over(aggregate.subjects.collection, [[aggregate.subjects.where, condition]])
  }
  switch (aggregate.kind) {
    case "attainment":
      for (const one of aggregate.requirements) {
        over(one.collection, [
          [one.where, condition],
          [one.subject, name],
          [one.time, time],
          [one.atLeast, ["number"]]
        ])
        if ("collection" in aggregate.subjects && one.subject === undefined) {
          say(`the requirement "${one.name.en}" does not say which field names its subject.`)
        }
      }
      if (
        aggregate.combine === "all" &&
        new Set(aggregate.requirements.map((one) => JSON.stringify(one.cadence))).size > 1
      ) {
        say("requirements that must all be met need one cadence.")
      }
      return
    case "coverage":
      return over(aggregate.collection, [
        [aggregate.where, condition],
        [aggregate.subject, name],
        [aggregate.from, ["instant"]],
        [aggregate.to, ["instant"]]
      ])
    default: {
      const at =
        "during" in aggregate.time ? aggregate.time.during : "upTo" in aggregate.time ? aggregate.time.upTo : undefined
      const value: ReadonlyArray<Type> = aggregate.kind === "distinct" ? ["reference", "text", "code"] : ["number"]
      over(aggregate.collection, [
        [aggregate.where, condition],
        [at, time],
        ["of" in aggregate ? aggregate.of : undefined, value]
      ])
      if ("asOf" in aggregate.time && installed.collections.get(aggregate.collection)?.kind === "journal") {
        say(`${aggregate.collection} is a journal, and has no stock.`)
      }
    }
  }
}

/** Every problem of the KPI, in words. */
export const checkKpi = (installed: Installed, kpi: Kpi): ReadonlyArray<string> => {
  const problems: Array<string> = []
  const say: Say = (problem) => problems.push(problem)
  const visit = (node: Formula.Node, above: ReadonlyArray<string>): void => {
    if (node.op === "measure") checkAggregate(installed, node.aggregate, say)
    if (node.op === "parameter" && !installed.parameters.has(node.id)) say(`no plugin brings the parameter ${node.id}.`)
    if (node.op === "kpi") {
      const other = installed.kpis.get(node.id)
      if (other === undefined) say(`no plugin brings the kpi ${node.id}.`)
      else if (above.includes(node.id)) say(`is defined by itself: ${[...above, node.id].join(" → ")}.`)
      else visit(other.formula, [...above, node.id])
    }
    for (const child of Formula.children(node)) visit(child, above)
  }
  if (!isUnit(kpi.unit)) say(`"${String(kpi.unit)}" is not a unit.`)
  visit(kpi.formula, [kpi.id])
  for (const breakdown of kpi.breakdowns) {
    for (const [id, expr] of Object.entries(breakdown.by)) {
      const collection = installed.collections.get(id)
      if (collection === undefined) say(`the breakdown ${breakdown.id} reads ${id}, which no plugin brings.`)
      else infer(installed, collection, expr, say)
    }
  }
  // A duty's two numbers share one definition: what is wrong with it is said once.
  return [...new Set(problems)]
}
