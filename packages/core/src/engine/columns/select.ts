/**
 * The value at a rank, without ordering all values: they are dealt out into 64 equal stretches between the least and the greatest;
 * only the stretch with the rank is looked at again. No step depends on how values compare with one another, which a processor
 * could not foresee.
 */
const stretches = 64
const sizes = new Int32Array(stretches)

/** Few values are ordered in place. */
const few = 16

const order = (values: Float64Array, count: number): void => {
  for (let i = 1; i < count; i++) {
    const value = values[i] as number
    let j = i - 1
    while (j >= 0 && (values[j] as number) > value) {
      values[j + 1] = values[j] as number
      j--
    }
    values[j + 1] = value
  }
}

let stretchOf = new Uint8Array(1024)

/** `rank` counts from 0. The values are moved about. */
export const select = (values: Float64Array, count: number, rank: number): number => {
  let size = count
  let left = rank
  if (stretchOf.length < count) stretchOf = new Uint8Array(count * 2)
  while (size > few) {
    let least = values[0] as number
    let most = least
    for (let at = 1; at < size; at++) {
      const value = values[at] as number
      least = Math.min(least, value)
      most = Math.max(most, value)
    }
    if (least === most) return least
    // A little less than 64 stretches, so that the greatest value still falls into the last.
    const scale = (stretches - 0.001) / (most - least)
    if (!Number.isFinite(scale)) return values.subarray(0, size).sort()[left] as number
    sizes.fill(0)
    for (let at = 0; at < size; at++) {
      const stretch = (((values[at] as number) - least) * scale) | 0
      stretchOf[at] = stretch
      sizes[stretch]!++
    }
    let wanted = 0
    while (left >= (sizes[wanted] as number)) left -= sizes[wanted++] as number
    let kept = 0
    for (let at = 0; at < size; at++) {
      values[kept] = values[at] as number
      kept += Number(stretchOf[at] === wanted)
    }
    size = kept
  }
  order(values, size)
  return values[left] as number
}
