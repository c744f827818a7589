/** Numbers as a reader likes them: three significant digits, and thousands set apart. */
export const ms = (value: number): string =>
  !Number.isFinite(value)
    ? "–"
    : value >= 100
      ? Math.round(value).toLocaleString("en")
      : value >= 1
        ? value.toPrecision(3)
        : value.toPrecision(2)

export const ratio = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value)
    ? "–"
    : value >= 100
      ? Math.round(value).toLocaleString("en")
      : value.toFixed(value >= 10 ? 1 : 2)

export const size = (rows: number): string =>
  rows === 0
    ? "–"
    : rows >= 1_000_000
      ? `${Math.round(rows / 100_000) / 10}M`
      : rows >= 1000
        ? `${Math.round(rows / 1000)}k`
        : `${rows}`
