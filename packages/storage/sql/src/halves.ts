/** The number of the span that a row lies in, by the edges between spans: halved until one is left. */
export const halves = (isBefore: (edge: number) => string, low: number, high: number): string => {
  if (high - low <= 1) return String(low)
  const middle = Math.floor((low + high) / 2)
  return `CASE WHEN ${isBefore(middle)} THEN ${halves(isBefore, low, middle)} ELSE ${halves(isBefore, middle, high)} END`
}
