/**
 * Looks up everything that some conditions ask of single columns, all together, before the conditions are put together. What does
 * not depend on a day is kept with the frame: the next evaluation finds it there.
 */
import { children, type Expr } from "../../expr/Expr.ts"
import { type Bits, none } from "./bits.ts"
import type { Frame, KeptMasks } from "./Frame.ts"
import type { Leaf } from "./Leaf.ts"
import { fill, type Lane, maskOf } from "./lanes.ts"
import { leafOf } from "./leafOf.ts"
import { isTimeless, type Scope, stampOf, typeOf, vectorKey } from "./read.ts"
import { condition } from "./Vector.ts"

/** Masks that a frame keeps at most: 64 of them are 8 bytes per row. */
const mostKept = 64

/** A leaf, and which of its sides are asked for. */
interface Asked {
  readonly expr: Expr
  t: boolean
  f: boolean
}

/** Finds the leaves of a condition, with the sides that its own sides come from. */
const collect = (scope: Scope, expr: Expr, t: boolean, f: boolean, into: Map<string, Asked>): void => {
  if (expr.op === "and" || expr.op === "or") {
    for (const one of expr.all) collect(scope, one, t, f, into)
    return
  }
  if (expr.op === "not") return collect(scope, expr.value, f, t, into)
  if (expr.op === "tally" || expr.op === "has") return
  const key = vectorKey(scope, expr)
  const known = into.get(key)
  if (known !== undefined) {
    known.t ||= t
    known.f ||= f
  } else if (!scope.reading.vectors.has(key)) into.set(key, { expr, t, f })
}

/** The masks that a frame keeps of a condition; new ones where it keeps none, or none of now. */
const keptOf = (scope: Scope, key: string, expr: Expr): KeptMasks => {
  const { kept } = scope.frame
  const stamp = stampOf(scope, [expr])
  const known = kept.get(key)
  if (known?.stamp === stamp) return known
  const masks: KeptMasks = { stamp, t: undefined, f: undefined }
  if (isTimeless(scope, expr)) kept.set(key, masks)
  return masks
}

const limit = ({ kept }: Frame): void => {
  let count = 0
  for (const { f, t } of kept.values()) count += Number(t !== undefined) + Number(f !== undefined)
  if (count > mostKept) kept.clear()
}

/** After this, reading one of these conditions only combines masks: where they are true, and where the others are false. */
export const prepare = (scope: Scope, conditions: ReadonlyArray<Expr>, others: ReadonlyArray<Expr>): void => {
  const { frame, reading } = scope
  const { size } = frame
  const asked = new Map<string, Asked>()
  for (const one of conditions) collect(scope, one, true, false, asked)
  for (const one of others) collect(scope, one, false, true, asked)
  const lanes: Array<Lane> = []
  const inner: Array<Expr> = []
  limit(frame)
  for (const [key, { expr, f, t }] of asked) {
    const masks = keptOf(scope, key, expr)
    let found: Leaf | undefined
    const leaf = (): Leaf | undefined => {
      found ??= leafOf(scope, expr)
      return found
    }
    const isKept = (!t || masks.t !== undefined) && (!f || masks.f !== undefined)
    if (!isKept && leaf() === undefined) {
      frame.kept.delete(key)
      inner.push(...children(expr).filter((child) => typeOf(reading, frame, child) === "condition"))
      continue
    }
    const lane = (side: 0 | 1): Bits => {
      const into = none(size)
      lanes.push({ leaf: leaf() as Leaf, side, into })
      return into
    }
    if (t) masks.t ??= lane(1)
    if (f) masks.f ??= lane(0)
    reading.vectors.set(
      key,
      condition(
        () => {
          masks.t ??= maskOf(size, leaf() as Leaf, 1)
          return masks.t
        },
        () => {
          masks.f ??= maskOf(size, leaf() as Leaf, 0)
          return masks.f
        }
      )
    )
  }
  fill(size, lanes)
  if (inner.length > 0) prepare(scope, inner, inner)
}
