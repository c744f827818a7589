/** The value at a rank, without ordering all values: they are only parted as far as it takes. */
export const select = (values: Float64Array, count: number, rank: number): number => {
  let low = 0
  let high = count - 1
  while (high - low > 12) {
    // The middle one of three keeps ordered values from being the worst case.
    const middle = (low + high) >>> 1
    const a = values[low] as number
    const b = values[middle] as number
    const c = values[high] as number
    const pivot = a < b ? (b < c ? b : a < c ? c : a) : a < c ? a : b < c ? c : b
    let i = low
    let j = high
    while (i <= j) {
      while ((values[i] as number) < pivot) i++
      while ((values[j] as number) > pivot) j--
      if (i <= j) {
        const kept = values[i] as number
        values[i] = values[j] as number
        values[j] = kept
        i++
        j--
      }
    }
    if (rank <= j) high = j
    else if (rank >= i) low = i
    else return values[rank] as number
  }
  for (let i = low + 1; i <= high; i++) {
    const value = values[i] as number
    let j = i - 1
    while (j >= low && (values[j] as number) > value) {
      values[j + 1] = values[j] as number
      j--
    }
    values[j + 1] = value
  }
  return values[rank] as number
}
