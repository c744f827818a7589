/**
 * Why a figure changed, in parts that add up exactly.
 *
 * A share r = n / d went from n₀/d₀ to n₁/d₁. Changing the numerator first and the denominator second, or the other way round, gives
 * two splits; the one here is their mean (the Shapley value), which is the same whichever period is called the earlier:
 *
 *   numerator    ½ · (n₁ − n₀) · (1/d₀ + 1/d₁)
 *   denominator  ½ · (n₀ + n₁) · (1/d₁ − 1/d₀)
 *
 * Between two reports a figure may also change because the earlier period is now known better, or because places were redrawn. The
 * earlier figure is then worked out four times – data as known then and now, tree as it was then and as it is now – and each effect
 * is the mean over the two orders, too:
 *
 *   late data  ½ · [(now,then − then,then) + (now,now − then,now)]
 *   boundary   ½ · [(then,now − then,then) + (now,now − now,then)]  less what redrawing does to the current figure
 *   numerator, denominator   from the earlier figure (now,now) to the current one in the tree as it is now
 *
 * All are fractions; their sum is the change of the printed figures, always.
 */
import type { Result } from "../engine/Result.ts"
import * as Rational from "../quantity/Rational.ts"

/** The parts of a change, in stored scale. `rest` is the change of a figure that is no share, or whose parts are unknown. */
export interface Decomposition {
  readonly change: Rational.Rational
  readonly numerator: Rational.Rational
  readonly denominator: Rational.Rational
  readonly rest: Rational.Rational
  readonly boundary: Rational.Rational
  readonly lateData: Rational.Rational
}

/** A figure, of which only the numbers matter. */
export type Figure = Pick<Result, "value" | "numerator" | "denominator">

/** The earlier and the current figure as they were printed, and what became of them. */
export interface Figures {
  readonly earlier: Figure
  readonly current: Figure
  /** The earlier figure with the data known now, in the tree as it was then. */
  readonly earlierKnownNow?: Figure
  /** The earlier figure with the data known then, in the tree as it is now. */
  readonly earlierPlacesNow?: Figure
  /** The earlier figure with the data known now, in the tree as it is now. */
  readonly earlierBothNow?: Figure
  /** The current figure in the tree as it is now. */
  readonly currentPlacesNow?: Figure
}

const half = Rational.make(1n, 2n)
const { add, multiply, subtract, zero } = Rational
const over = (a: Rational.Rational, b: Rational.Rational): Rational.Rational => Rational.divide(a, b) ?? zero
const isQuotient = (of: Figure): of is Required<Figure> =>
  of.value !== undefined &&
  of.numerator !== undefined &&
  of.denominator !== undefined &&
  of.denominator.n !== 0n &&
  Rational.equals(of.value, over(of.numerator, of.denominator))

/** The two parts of the change of a share; `undefined` where one of the figures is none, or says no parts. */
export const ofShare = (
  earlier: Figure,
  current: Figure
): { readonly numerator: Rational.Rational; readonly denominator: Rational.Rational } | undefined => {
  if (!isQuotient(earlier) || !isQuotient(current)) return undefined
  const one = Rational.fromInteger(1)
  const [before, after] = [over(one, earlier.denominator), over(one, current.denominator)]
  return {
    numerator: multiply(half, multiply(subtract(current.numerator, earlier.numerator), add(before, after))),
    denominator: multiply(half, multiply(add(current.numerator, earlier.numerator), subtract(after, before)))
  }
}

/** The parts of the change; `undefined` where a figure that is needed has no value. */
export const of = (figures: Figures): Decomposition | undefined => {
  const { current, earlier } = figures
  const known = figures.earlierKnownNow ?? earlier
  const places = figures.earlierPlacesNow ?? earlier
  const both = figures.earlierBothNow ?? (figures.earlierKnownNow === undefined ? places : known)
  const redrawn = figures.currentPlacesNow ?? current
  const values = [earlier, current, known, places, both, redrawn].map((one) => one.value)
  if (values.some((one) => one === undefined)) return undefined
  const [a, b, knownNow, placesNow, bothNow, now] = values as ReadonlyArray<Rational.Rational> as [
    Rational.Rational,
    Rational.Rational,
    Rational.Rational,
    Rational.Rational,
    Rational.Rational,
    Rational.Rational
  ]
  const mean = (x: Rational.Rational, y: Rational.Rational): Rational.Rational => multiply(half, add(x, y))
  const lateData = mean(subtract(knownNow, a), subtract(bothNow, placesNow))
  const redrawing = mean(subtract(placesNow, a), subtract(bothNow, knownNow))
  const share = ofShare(both, redrawn)
  return {
    change: subtract(b, a),
    numerator: share?.numerator ?? zero,
    denominator: share?.denominator ?? zero,
    rest: share === undefined ? subtract(now, bothNow) : zero,
    boundary: add(redrawing, subtract(b, now)),
    lateData
  }
}
