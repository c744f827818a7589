/**
 * An exact fraction of two integers. Formulas compute with these, so that a figure is rounded once, when it is printed,
 * half-up on its exact value: 3.125 shows as 3.13 with two places.
 */

/** In lowest terms; the denominator is positive. */
export interface Rational {
  readonly n: bigint
  readonly d: bigint
}

const gcd = (a: bigint, b: bigint): bigint => {
  let x = a < 0n ? -a : a
  let y = b
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** `n / d`; the caller has seen to it that `d` is not zero. */
export const make = (n: bigint, d: bigint = 1n): Rational => {
  const [num, den] = d < 0n ? [-n, -d] : [n, d]
  const g = gcd(num, den)
  return g === 1n || g === 0n ? { n: num, d: den } : { n: num / g, d: den / g }
}

/** From a whole number. */
export const fromInteger = (n: number): Rational => ({ n: BigInt(n), d: 1n })

/** From the decimal text of a finite number, so that 0.1 is exactly one tenth. */
export const fromNumber = (value: number): Rational => {
  const [mantissa = "0", exponent = "0"] = String(value).split("e")
  const [whole = "0", fraction = ""] = mantissa.split(".")
  const scale = fraction.length - Number(exponent)
  const n = BigInt(whole + fraction)
  return scale >= 0 ? make(n, 10n ** BigInt(scale)) : make(n * 10n ** BigInt(-scale))
}

export const zero: Rational = { n: 0n, d: 1n }
export const add = (a: Rational, b: Rational): Rational => make(a.n * b.d + b.n * a.d, a.d * b.d)
export const subtract = (a: Rational, b: Rational): Rational => make(a.n * b.d - b.n * a.d, a.d * b.d)
export const multiply = (a: Rational, b: Rational): Rational => make(a.n * b.n, a.d * b.d)
/** `undefined` when `b` is zero. */
export const divide = (a: Rational, b: Rational): Rational | undefined =>
  b.n === 0n ? undefined : make(a.n * b.d, a.d * b.n)
/** Negative, zero or positive, as `a` is less than, equal to or greater than `b`. */
export const compare = (a: Rational, b: Rational): number => {
  const left = a.n * b.d
  const right = b.n * a.d
  return left < right ? -1 : left > right ? 1 : 0
}
export const equals = (a: Rational, b: Rational): boolean => a.n === b.n && a.d === b.d

/** The nearest double. */
export const toNumber = (a: Rational): number => {
  const n = Number(a.n)
  const d = Number(a.d)
  return Number.isSafeInteger(n) && Number.isSafeInteger(d) ? n / d : Number(toFixed(a, 17))
}

/** Decimal text with exactly `places` places, rounded half-up (away from zero on a tie). */
export const toFixed = (a: Rational, places: number): string => {
  const scale = 10n ** BigInt(places)
  const negative = a.n < 0n
  const doubled = (negative ? -a.n : a.n) * scale * 2n + a.d
  const digits = (doubled / (a.d * 2n)).toString().padStart(places + 1, "0")
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
  return negative && /[1-9]/.test(text) ? `-${text}` : text
}

/** Decimal text with at most `places` places: `12.50` becomes `12.5`. */
export const toText = (a: Rational, places: number): string => {
  const text = toFixed(a, places)
  return places === 0 ? text : text.replace(/\.?0+$/, "")
}
