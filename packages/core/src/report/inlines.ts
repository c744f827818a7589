/** Prose becomes text in which every figure knows its result. */
import { cellsIn } from "./cellsIn.ts"
import { changeText } from "./changeText.ts"
import type { Inline } from "./Document.ts"
import { dateText } from "./dateText.ts"
import { figureText } from "./figureText.ts"
import { comparisonOf, holds, isAll, isNone, printable } from "./holds.ts"
import type { Change, Figure, Filled, Piece, Prose, Target } from "./Prose.ts"
import { partUnit } from "./partUnit.ts"
import { printed, withoutValue } from "./print.ts"
import { ruleCount, ruleText, targetText } from "./ruleText.ts"
import { filled, periodOf, resultFor, type Scope, slotKind } from "./Scope.ts"
import { tidy } from "./tidy.ts"
import { titleText } from "./titleText.ts"
import { unbound } from "./unbound.ts"
import { separators } from "./words.ts"

const text = (of: string): Inline => ({ type: "text", text: of })

const figure = (scope: Scope, where: string, piece: Figure): Inline | undefined => {
  const result = resultFor(scope, where, piece)
  if (result === undefined) return undefined
  const whole = printable(result)
  const value = piece.part === undefined ? whole : result[piece.part]
  if (whole === undefined || value === undefined) return withoutValue(scope, where, result, piece.absent)
  if (piece.zero !== undefined && isNone(result, value)) return printed(scope, result, piece.zero)
  if (piece.all !== undefined && isAll(result, whole)) return printed(scope, result, piece.all)
  const isExact = result.qualifier === "exact" || result.qualifier === "asserted"
  if (piece.part !== undefined && !isExact) {
    const of = `the ${piece.part} of ${piece.kpi}`
    scope.problem(where, "qualifier", `how sure ${of} is, is not known; print the KPI that counts it.`)
    return undefined
  }
  const unit = piece.part === undefined ? result.unit : partUnit(scope.input.registry, piece.kpi, piece.part)
  const places = piece.decimals ?? (piece.part === undefined ? result.decimals : undefined)
  return printed(
    scope,
    result,
    figureText(value, unit, result.qualifier, {
      language: scope.input.language,
      ...(piece.unit === undefined ? {} : { unit: piece.unit }),
      ...(piece.as === undefined ? {} : { as: piece.as }),
      ...(piece.moreThan === undefined ? {} : { moreThan: piece.moreThan }),
      ...(places === undefined ? {} : { decimals: places })
    })
  )
}

const change = (scope: Scope, where: string, piece: Change): Inline | undefined => {
  const result = resultFor(scope, where, piece)
  if (result === undefined) return undefined
  const comparison = comparisonOf(result, piece.against)
  const isKnown = comparison !== undefined && printable(result) !== undefined
  const words = isKnown ? changeText(result, comparison, piece, scope.input.language) : undefined
  if (words !== undefined) return printed(scope, result, words)
  if (piece.absent !== undefined) return printed(scope, result, piece.absent)
  scope.problem(where, "no-value", `how ${piece.kpi} changed is not known, and the prose has no wording for that.`)
  return undefined
}

const rule = (scope: Scope, where: string, piece: Target): Inline | undefined => {
  const result = resultFor(scope, where, piece)
  if (result === undefined) return undefined
  const { language, registry } = scope.input
  const of = registry.kpis.get(piece.kpi)?.rule
  const words =
    of !== undefined
      ? (piece.form === "count" ? ruleCount : ruleText)(of, language, piece.unit)
      : result.target === undefined
        ? undefined
        : targetText(result.target, result.unit, { language, decimals: result.decimals })
  const said = words ?? piece.absent
  if (said !== undefined) return printed(scope, result, said)
  scope.problem(where, "rule", `${piece.kpi} has neither a rule nor a target to print.`)
  return undefined
}

const narrative = (scope: Scope, where: string, piece: Filled): ReadonlyArray<Inline> => {
  const items = filled(scope, piece.slot)
  if (items === undefined) {
    scope.problem(where, "slot", `nothing was given for the slot ${piece.slot}, and it has no default.`)
    return []
  }
  const { last, names } = separators[scope.input.language]
  const between = (index: number): string => piece.separator ?? (index === items.length - 1 ? last : names)
  return items.flatMap((item, index) => [
    ...(index === 0 ? [] : [text(between(index))]),
    ...given(scope, where, piece.slot, item)
  ])
}

/** What the caller gave for a slot. Only names may hold digits of their own. */
export const given = (scope: Scope, where: string, slot: string, item: string | Prose): ReadonlyArray<Inline> => {
  const { language } = scope.input
  const kind = slotKind(scope, slot)
  const plain = typeof item === "string" ? [item] : item.filter((one) => typeof one === "string")
  if (kind === "text" || kind === "texts" || typeof item !== "string") {
    for (const found of plain.flatMap((one) => unbound(one, language))) {
      scope.problem(where, "unbound-figure", `“${found}” in what was given for ${slot} is bound to no result.`)
    }
  }
  return typeof item === "string" ? [text(item)] : printedPieces(scope, where, item)
}

const date = (scope: Scope, where: string, piece: Extract<Piece, { type: "date" }>): Inline | undefined => {
  const period = periodOf(scope, piece.at)
  if (period !== undefined) return text(dateText(period, piece.form, scope.input.language))
  scope.problem(where, "unknown", "there is no such date.")
  return undefined
}

const piece = (scope: Scope, where: string, of: Piece): ReadonlyArray<Inline> => {
  const some = (one: Inline | undefined): ReadonlyArray<Inline> => (one === undefined ? [] : [one])
  if (typeof of === "string") return [text(of)]
  switch (of.type) {
    case "figure":
      return some(figure(scope, where, of))
    case "change":
      return some(change(scope, where, of))
    case "target":
      return some(rule(scope, where, of))
    case "cells":
      return cellsIn(scope, where, of)
    case "label":
      return [text(of.text)]
    case "title":
      return [text(titleText(of, scope.input.language))]
    case "date":
      return some(date(scope, where, of))
    case "slot":
      return narrative(scope, where, of)
    case "place": {
      const id = of.place ?? scope.input.place
      return [text(scope.input.results.places.get(id)?.name ?? id)]
    }
    case "when":
      return printedPieces(scope, where, holds(scope, where, of.if) ? of.then : (of.else ?? []))
  }
}

const printedPieces = (scope: Scope, where: string, prose: Prose): ReadonlyArray<Inline> =>
  prose.flatMap((part) => piece(scope, where, part))

/** The prose as it is printed; neighbouring texts are one, and what conditions left out leaves no double marks or spaces. */
export const inlines = (scope: Scope, where: string, prose: Prose): ReadonlyArray<Inline> => {
  const out: Array<Inline> = []
  for (const one of printedPieces(scope, where, prose)) {
    const last = out.at(-1)
    if (one.type === "text" && last?.type === "text") out[out.length - 1] = text(last.text + one.text)
    else if (one.text !== "") out.push(one)
  }
  return tidy(out, scope.input.language)
}
