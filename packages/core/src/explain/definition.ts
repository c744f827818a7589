/** A KPI's definition in words, from its data alone. */
import type { Kpi } from "../kpi/Kpi.ts"
import type { Target } from "../kpi/Target.ts"
import type { Registry } from "../plugin/Registry.ts"
import type { Unit } from "../quantity/Unit.ts"
import { targetText } from "../report/ruleText.ts"
import type { Language } from "../Words.ts"
import { formulaText } from "./formula.ts"
import { type Stage, stage } from "./Scene.ts"

export interface Definition {
  readonly name: string
  /** What is computed: one sentence. */
  readonly formula: string
  readonly targets: ReadonlyArray<string>
  /** The breakdowns, named; absent where there are none. */
  readonly breakdowns?: string
  /** All of it. */
  readonly text: string
}

/** `目标不低于95%（自2026年1月1日起，区定）`; `undefined` for a target that asks for nothing. */
export const targetWords = (at: Stage, target: Target, unit: Unit, decimals?: number): string | undefined => {
  const { grammar, language } = at
  const text = targetText(target, unit, { language, ...(decimals === undefined ? {} : { decimals }) })
  if (text === undefined) return undefined
  const [from, to] = [target.from, target.to].map((day) => (day === undefined ? undefined : grammar.day(day)))
  return grammar.target(text, from, to, target.source?.[language])
}

/** Says what a KPI computes, what it should reach and how it can be told apart. */
export const definition = (registry: Registry, kpi: Kpi, language: Language): Definition => {
  const at = stage(registry, language)
  const { grammar } = at
  const name = kpi.name[language]
  const formula = grammar.sentence(formulaText(at, kpi.formula))
  const targets = kpi.targets
    .map((one) => targetWords(at, one, kpi.unit as Unit, kpi.decimals))
    .filter((one) => one !== undefined)
  const breakdowns =
    kpi.breakdowns.length === 0
      ? undefined
      : grammar.brokenDown([...new Set(kpi.breakdowns.map((one) => one.name[language]))])
  const more = [...targets, ...(breakdowns === undefined ? [] : [breakdowns])].map(grammar.sentence)
  return {
    name,
    formula,
    targets,
    ...(breakdowns === undefined ? {} : { breakdowns }),
    text: grammar.definition(name, [formula, ...more].join(language === "en" ? " " : ""))
  }
}
