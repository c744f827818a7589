import type { AnyRow } from "../collection/Row.ts"

/**
 * Orders text by code point, as UTF-8 databases do. JavaScript's own order differs where a character beyond U+FFFF meets one
 * from U+E000 on.
 */
export const byCodePoint = (a: string, b: string): number => {
  const length = a.length < b.length ? a.length : b.length
  for (let index = 0; index < length; index++) {
    const [x, y] = [a.charCodeAt(index), b.charCodeAt(index)]
    if (x === y) continue
    const isPair = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff
    return isPair(x) === isPair(y) ? x - y : isPair(x) ? (y >= 0xe000 ? 1 : x - y) : x >= 0xe000 ? -1 : x - y
  }
  return a.length - b.length
}

const first = (row: AnyRow): string => (row.validFrom as string | undefined) ?? ""

/** The order of a store's rows: by id, and by the day from which a version is valid. */
export const byKey = (a: AnyRow, b: AnyRow): number => byCodePoint(a.id, b.id) || byCodePoint(first(a), first(b))
