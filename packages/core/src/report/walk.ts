/** Every prose of a template and every reference to results, with the place where it stands. */
import type { Against } from "../kpi/Formula.ts"
import type { Language } from "../Words.ts"
import type { At } from "./At.ts"
import type { Condition } from "./Condition.ts"
import type { Piece, Prose } from "./Prose.ts"
import type { Reference } from "./Reference.ts"
import type { Block, Chart, Item, Template, Text } from "./Template.ts"

/** Adds a step to a place: `section 5`, `section 5, item 1`. */
export const within = (where: string, what: string, n: number): string =>
  where === "" ? `${what} ${n}` : `${where}, ${what} ${n}`

/** What stands at a place of the template. */
export type Found =
  | { readonly is: "text"; readonly where: string; readonly text: string }
  | {
      readonly is: "reference"
      readonly where: string
      readonly of: Reference
      readonly breakdown?: string
      readonly against?: Against
      readonly months?: true
      readonly level?: string
    }
  | { readonly is: "slot"; readonly where: string; readonly slot: string }

type Visit = (found: Found) => void

const keysIn = (piece: Piece): ReadonlyArray<string | { readonly slot: string }> =>
  typeof piece === "string" || piece.type !== "cells" ? [] : [...(piece.only ?? []), ...(piece.except ?? [])]

const visitAt = (where: string, at: At | undefined, visit: Visit): void => {
  if (at?.is === "slot") visit({ is: "slot", where, slot: at.slot })
}

const visitReference = (where: string, of: Reference, visit: Visit): void => {
  visitAt(where, of.at, visit)
  const key = of.cell?.key
  if (typeof key === "object") visit({ is: "slot", where, slot: key.slot })
}

const visitCondition = (where: string, condition: Condition, visit: Visit): void => {
  switch (condition.is) {
    case "filled":
      return visit({ is: "slot", where, slot: condition.slot })
    case "not":
      return visitCondition(where, condition.of, visit)
    case "every":
    case "some":
      for (const one of condition.of) visitCondition(where, one, visit)
      return
    default: {
      const { is: _, ...of } = condition
      const { cell } = of
      visitReference(where, of, visit)
      visit({
        is: "reference",
        where,
        of,
        ...(cell === undefined ? {} : { breakdown: cell.breakdown }),
        ...("against" in condition ? { against: condition.against } : {})
      })
    }
  }
}

const visitPiece = (where: string, piece: Piece, visit: Visit): void => {
  const text = (of: string | undefined): void => {
    if (of !== undefined && of !== "") visit({ is: "text", where, text: of })
  }
  if (typeof piece === "string") return text(piece)
  switch (piece.type) {
    case "label":
    case "place":
    case "title":
      return
    case "date":
      return visitAt(where, piece.at, visit)
    case "slot":
      return visit({ is: "slot", where, slot: piece.slot })
    case "when":
      visitCondition(where, piece.if, visit)
      for (const one of [...piece.then, ...(piece.else ?? [])]) visitPiece(where, one, visit)
      return
    default: {
      visitReference(where, piece, visit)
      for (const key of keysIn(piece)) if (typeof key === "object") visit({ is: "slot", where, slot: key.slot })
      const breakdown = piece.type === "cells" ? piece.breakdown : piece.cell?.breakdown
      visit({
        is: "reference",
        where,
        of: piece,
        ...(breakdown === undefined ? {} : { breakdown }),
        ...(piece.type === "change" ? { against: piece.against } : {})
      })
      const wordings = [
        ...("unit" in piece ? [piece.unit].flat() : []),
        ...(typeof piece.absent === "object" ? Object.values(piece.absent) : [piece.absent])
      ]
      if (piece.type === "figure") wordings.push(piece.zero, piece.all)
      if (piece.type === "cells") wordings.push(piece.before, piece.between, piece.separator, piece.none)
      for (const one of wordings) text(one)
    }
  }
}

const visitChart = (where: string, chart: Chart, visit: Visit): void => {
  const add = (kpi: string, more: Partial<Extract<Found, { is: "reference" }>>): void =>
    visit({ is: "reference", where, of: { kpi }, ...more })
  switch (chart.chart) {
    case "trend":
      for (const kpi of chart.kpis) add(kpi, { months: true })
      return
    case "breakdown":
      return add(chart.kpi, { breakdown: chart.breakdown })
    case "attainment":
      for (const level of chart.levels) add(chart.kpi, { level })
      return
  }
}

/** Visits everything that the template prints in one language, whether or not its conditions hold. */
export const walk = (template: Template, language: Language, visit: Visit): void => {
  const prose = (where: string, of: Prose): void => {
    for (const piece of of) visitPiece(where, piece, visit)
  }
  const text = (where: string, of: Text): void => prose(where, of[language])
  const item = (where: string, of: Item): void => {
    if (of.if !== undefined) visitCondition(where, of.if, visit)
    text(where, of.text)
    for (const [index, one] of (of.items ?? []).entries()) item(within(where, "item", index + 1), one)
  }
  const block = (where: string, of: Block): void => {
    switch (of.type) {
      case "section":
        text(`${where}, title`, of.title)
        return blocks(where, of.blocks)
      case "paragraph":
        if (of.if !== undefined) visitCondition(where, of.if, visit)
        return text(where, of.text)
      case "run-in":
      case "list":
        if (of.type === "run-in" && of.lead !== undefined) text(where, of.lead)
        for (const [index, one] of of.items.entries()) item(within(where, "item", index + 1), one)
        return
      case "items":
        visit({ is: "slot", where, slot: of.slot })
        visitAt(where, of.at, visit)
        if (of.kpi !== undefined) {
          const at = of.at === undefined ? {} : { at: of.at }
          const breakdown = of.breakdown === undefined ? {} : { breakdown: of.breakdown }
          for (const kpi of [of.kpi, ...(of.quantity === undefined ? [] : [of.quantity])]) {
            visit({ is: "reference", where, of: { kpi, ...at }, ...breakdown })
          }
        }
        return
      case "table":
        visit({ is: "text", where, text: of.title[language] })
        for (const kpi of of.kpis) visit({ is: "reference", where, of: { kpi }, against: of.against })
        return
      case "chart":
        visit({ is: "text", where, text: of.title[language] })
        return visitChart(where, of, visit)
    }
  }
  const blocks = (where: string, of: ReadonlyArray<Block>): void => {
    for (const [place, one] of placed(where, of)) block(place, one)
  }
  text("title", template.title)
  for (const [index, one] of template.lead.entries()) block(within("lead", "paragraph", index + 1), one)
  blocks("", template.blocks)
  for (const [index, one] of template.identities.entries()) {
    const where = within("", "identity", index + 1)
    for (const of of [one.whole, ...one.parts]) {
      visitReference(where, of, visit)
      visit({ is: "reference", where, of, ...(of.cell === undefined ? {} : { breakdown: of.cell.breakdown }) })
    }
  }
}

/** Blocks with the place where each stands; sections are counted apart from what lies between them. */
export const placed = (where: string, of: ReadonlyArray<Block>): ReadonlyArray<readonly [string, Block]> => {
  let sections = 0
  return of.map((one, index) => [
    one.type === "section" ? within(where, "section", ++sections) : within(where, "block", index + 1),
    one
  ])
}
