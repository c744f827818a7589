/** What is wrong with a template before any result is looked at: unbound figures, and names that nobody knows. */
import type { Registry } from "../plugin/Registry.ts"
import type { Language } from "../Words.ts"
import type { Problem } from "./Problem.ts"
import type { Template } from "./Template.ts"
import { unbound } from "./unbound.ts"
import { walk } from "./walk.ts"

/**
 * Every problem of the prose in one language. Branches that a condition would not print are checked as well. Without a registry,
 * the names of KPIs are taken as they are.
 */
export const check = (
  template: Template,
  language: Language,
  registry?: Pick<Registry, "kpis">
): ReadonlyArray<Problem> => {
  const problems: Array<Problem> = []
  const add = (kind: Problem["kind"], where: string, message: string): void => {
    if (!problems.some((one) => one.where === where && one.message === message)) problems.push({ kind, where, message })
  }
  walk(template, language, (found) => {
    const { where } = found
    switch (found.is) {
      case "text":
        for (const figure of unbound(found.text, language)) {
          const excerpt = found.text.length > 40 ? `${found.text.slice(0, 40)}…` : found.text
          add(
            "unbound-figure",
            where,
            `“${figure}” in “${excerpt}” is bound to no result; bind it, or make it a label.`
          )
        }
        return
      case "slot":
        if (!template.slots.some((slot) => slot.id === found.slot)) {
          add("slot", where, `the template declares no slot ${found.slot}.`)
        }
        return
      case "reference": {
        if (registry === undefined) return
        const kpi = registry.kpis.get(found.of.kpi)
        if (kpi === undefined) return add("unknown", where, `no plugin brings the kpi ${found.of.kpi}.`)
        if (found.breakdown !== undefined && !kpi.breakdowns.some((one) => one.id === found.breakdown)) {
          add("unknown", where, `${kpi.id} has no breakdown ${found.breakdown}.`)
        }
      }
    }
  })
  return problems
}
