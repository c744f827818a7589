/**
 * From a template and results to a document, or to everything that is in its way:
 *
 *   template ── check ──► prose without loose figures, known names
 *            ── inlines ─► text in which every figure knows its result   (results, narrative, labels)
 *            ── blocks ──► headings, paragraphs, lists, tables, charts   (numbering)
 *            ── identities ► what must add up does
 *            ── appendix ► a row for every result that was printed
 */
import { Result } from "effect"
import { appendix } from "./appendix.ts"
import { body, lead } from "./blocks.ts"
import { check } from "./check.ts"
import type { Document } from "./Document.ts"
import { dateText } from "./dateText.ts"
import { identities } from "./identities.ts"
import { inlines } from "./inlines.ts"
import { schemes } from "./Numbering.ts"
import { ReportProblems } from "./Problem.ts"
import { filled, type Input, make, type Scope } from "./Scope.ts"
import type { Template } from "./Template.ts"

/** Slots that the caller fills but the template does not have: most likely a slip of the pen. */
const checkNarrative = (scope: Scope): void => {
  for (const id of Object.keys(scope.input.narrative ?? {})) {
    const slot = scope.template.slots.find((one) => one.id === id)
    if (slot === undefined) scope.problem("narrative", "slot", `the template has no slot ${id}.`)
    else if (
      (slot.kind === "time" || slot.kind === "key") &&
      filled(scope, id)?.some((one) => typeof one !== "string")
    ) {
      scope.problem("narrative", "slot", `the slot ${id} takes a word, not prose.`)
    }
  }
}

/** Makes the report in one language; fails with all problems, not just the first. */
export const compile = (template: Template, input: Input): Result.Result<Document, ReportProblems> => {
  const scope = make(template, input)
  const { language, period, results } = input
  for (const one of check(template, language, input.registry)) scope.problem(one.where, one.kind, one.message)
  checkNarrative(scope)
  const name = input.numbering ?? template.numbering
  const numbering = [...schemes, ...(input.numberings ?? [])].find((one) => one.id === name)
  if (numbering === undefined) scope.problem("template", "unknown", `there is no numbering ${name}.`)
  if (!results.places.has(input.place)) scope.problem("template", "unknown", `there is no place ${input.place}.`)
  const title = inlines(scope, "title", template.title[language])
    .map((one) => one.text)
    .join("")
  const opening = lead(scope)
  const blocks = numbering === undefined ? [] : body(scope, numbering)
  identities(scope)
  const figures = appendix(scope)
  if (scope.problems.length > 0) {
    return Result.fail(new ReportProblems({ template: template.id, problems: scope.problems }))
  }
  return Result.succeed({
    template: template.id,
    language,
    title,
    place: { id: input.place, name: results.places.get(input.place)?.name ?? input.place },
    period,
    periodText: dateText(period, "period", language),
    provisional: figures.some((one) => one.status === "provisional"),
    ...(input.source === undefined ? {} : { source: input.source }),
    ...(input.madeOn === undefined ? {} : { madeOn: input.madeOn }),
    lead: opening,
    blocks,
    figures
  })
}
