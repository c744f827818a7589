/** A sum or difference of measures and its terms, a change and the two figures that it is between. */
import { requestId, shift } from "../engine/Plan.ts"
import type { Node } from "../kpi/Formula.ts"
import { unwrap } from "../lineage/unwrap.ts"
import type { Registry } from "../plugin/Registry.ts"
import type { Period } from "../time/Period.ts"
import { type Cell, dayOf } from "./Cell.ts"
import type { Gathering } from "./Quantity.ts"

interface Term {
  readonly of: Node
  readonly period: Period
  readonly sign: bigint
}

/** The terms of a number that is put together from measures, with their signs. */
const termsOf = (registry: Registry, cell: Cell): ReadonlyArray<Term> | undefined => {
  if (cell.of.op !== "add" && cell.of.op !== "subtract" && cell.of.op !== "change") return undefined
  const terms: Array<Term> = []
  const visit = (node: Node, sign: bigint, period: Period): boolean => {
    const of = unwrap(registry, node)
    if (of.op === "add" || of.op === "subtract") {
      return visit(of.left, sign, period) && visit(of.right, of.op === "add" ? sign : -sign, period)
    }
    if (of.op === "change" && !of.relative) {
      const earlier = shift(period, of.against)
      return earlier !== undefined && visit(of.of, sign, period) && visit(of.of, -sign, earlier)
    }
    if (of.op !== "measure") return false
    terms.push({ of, period: dayOf(registry, of, period), sign })
    return true
  }
  return visit(cell.of, 1n, cell.period) ? terms : undefined
}

/** Adds the sums, and gives the terms that nobody printed as cells of their own. */
export const terms = (
  registry: Registry,
  cells: ReadonlyArray<Cell>,
  { among, rests, sums }: Gathering
): ReadonlyArray<Cell> => {
  const composed = cells.flatMap((cell) => {
    const all = termsOf(registry, cell)
    return all === undefined ? [] : [[cell, all] as const]
  })
  if (composed.length === 0) return []
  const texts = new WeakMap<Node, string>()
  const text = (of: Node): string => {
    const known = texts.get(of) ?? JSON.stringify(of)
    texts.set(of, known)
    return known
  }
  const key = ({ breakdown, place }: Cell, of: Node, period: Period): string =>
    JSON.stringify([place, period.start, period.end, breakdown ?? 0, text(of)])
  const known = new Map(cells.map((cell) => [key(cell, cell.of, cell.period), cell.id]))
  const added: Array<Cell> = []
  for (const [cell, all] of composed) {
    const sum = new Map<string, bigint>([[cell.id, -1n]])
    for (const { of, period, sign } of all) {
      const name = key(cell, of, period)
      const id = known.get(name) ?? `${among} term ${name}`
      if (!known.has(name)) {
        known.set(name, id)
        const measure = of.op === "measure" ? `${requestId(of.aggregate)} ${of.part}` : text(of)
        const term = { ...cell, id, of, measure, period, truth: undefined, shown: [], least: 0n }
        rests.set(id, term)
        added.push(term)
      }
      sum.set(id, (sum.get(id) ?? 0n) + sign)
    }
    sums.push(sum)
  }
  return added
}
