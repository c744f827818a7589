/** The cells of a breakdown in a sentence: `共13353.5元，其中公民爱心日330元，春风行动2150元`. */
import type { Result } from "../engine/Result.ts"
import * as Rational from "../quantity/Rational.ts"
import type { Inline } from "./Document.ts"
import { figureText } from "./figureText.ts"
import { printable } from "./holds.ts"
import type { Cells } from "./Prose.ts"
import { printed, withoutValue } from "./print.ts"
import { cellLabel, keysOf, queryOf, resultOf, type Scope } from "./Scope.ts"
import { titleText } from "./titleText.ts"
import { separators, wording } from "./words.ts"

const largestFirst = (a: Result, b: Result): number =>
  Rational.compare(b.value ?? Rational.zero, a.value ?? Rational.zero)

/** The cells that the piece asks for, in its order, and how many of them it leaves out. */
const chosen = (scope: Scope, piece: Cells, cells: ReadonlyArray<Result>) => {
  const only = piece.only === undefined ? undefined : keysOf(scope, piece.only)
  const except = new Set<string | null | undefined>(keysOf(scope, piece.except ?? []))
  const asked =
    only === undefined
      ? cells.filter((cell) => !except.has(cell.breakdown?.key))
      : only.flatMap((key) => cells.filter((cell) => cell.breakdown?.key === key))
  const ordered = piece.order === "largest-first" ? [...asked].sort(largestFirst) : asked
  const shown = ordered.filter((cell) => cell.value?.n !== 0n || cell.qualifier !== "exact")
  return { shown: shown.slice(0, piece.most), isTruncated: shown.length > (piece.most ?? shown.length) }
}

/** Problems where the cells do not add up to the total, as far as both are exact. */
const checkSum = (scope: Scope, where: string, total: Result, cells: ReadonlyArray<Result>): void => {
  const values = cells.map((cell) => (cell.qualifier === "exact" ? cell.value : undefined))
  if (total.value === undefined || total.qualifier !== "exact" || values.includes(undefined)) return
  const sum = values.reduce<Rational.Rational>((a, b) => Rational.add(a, b ?? Rational.zero), Rational.zero)
  if (Rational.equals(sum, total.value)) return
  const language = scope.input.language
  const text = (of: Rational.Rational): string => figureText(of, total.unit, "exact", { language })
  scope.problem(where, "identity", `the parts of ${total.kpi} add up to ${text(sum)}, not to ${text(total.value)}.`)
}

export const cellsIn = (scope: Scope, where: string, piece: Cells): ReadonlyArray<Inline> => {
  const { language, results } = scope.input
  const query = queryOf(scope, where, piece)
  const total = query === undefined ? undefined : resultOf(scope, where, query)
  if (query === undefined || total === undefined) return []
  const style = {
    language,
    decimals: total.decimals,
    ...(piece.unit === undefined ? {} : { unit: piece.unit }),
    ...(piece.moreThan === undefined ? {} : { moreThan: piece.moreThan })
  }
  const figure = (result: Result): ReadonlyArray<Inline> => {
    const value = printable(result)
    const one =
      value === undefined
        ? withoutValue(scope, where, result, piece.absent)
        : printed(scope, result, figureText(value, result.unit, result.qualifier, style))
    return one === undefined ? [] : [one]
  }
  const all = results.breakdown(query, piece.breakdown)
  const { shown, isTruncated } = chosen(scope, piece, all)
  if (shown.length === 0) {
    if (piece.none !== undefined) return [printed(scope, total, piece.none)]
    if (printable(total) === undefined) return figure(total)
    const found = all.length === 0 && total.value?.n !== 0n ? "was not computed" : "has no cells here"
    scope.problem(
      where,
      "no-value",
      `the breakdown ${piece.breakdown} of ${piece.kpi} ${found}; there is no wording for that.`
    )
    return []
  }
  if (piece.sum === true && !isTruncated && piece.only === undefined && piece.except === undefined) {
    checkSum(scope, where, total, all)
  }
  const separator = piece.separator ?? separators[language].clauses
  const space = language === "en" && piece.between === undefined ? " " : ""
  const items = shown.flatMap((cell, index): ReadonlyArray<Inline> => {
    const key = cell.breakdown?.key ?? null
    const known = cellLabel(scope, piece.kpi, piece.breakdown, key)
    /** What no vocabulary names is text as somebody entered it. */
    const label = known === key ? titleText({ text: key }, language) : known
    const words = `${index === 0 ? "" : separator}${piece.before ?? ""}${label}${piece.between ?? ""}${space}`
    return [{ type: "text", text: words }, ...figure(cell)]
  })
  const end: ReadonlyArray<Inline> = isTruncated ? [{ type: "text", text: wording[language].andMore }] : []
  if (piece.sum !== true) return [...items, ...end]
  const [before = "", after = ""] = wording[language].total("\u0000").split("\u0000")
  return [{ type: "text", text: before }, ...figure(total), { type: "text", text: after }, ...items, ...end]
}
