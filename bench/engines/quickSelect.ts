/** The value at a rank by parting the values around it (Hoare): what the hand-written loop finds medians with. */
export const quickSelect = (values: Int32Array, count: number, rank: number): number => {
  let low = 0
  let high = count - 1
  while (low < high) {
    const pivot = values[rank] as number
    let i = low
    let j = high
    do {
      while ((values[i] as number) < pivot) i++
      while (pivot < (values[j] as number)) j--
      if (i <= j) {
        const kept = values[i] as number
        values[i] = values[j] as number
        values[j] = kept
        i++
        j--
      }
    } while (i <= j)
    if (j < rank) low = i
    if (rank < i) high = j
  }
  return values[rank] as number
}
