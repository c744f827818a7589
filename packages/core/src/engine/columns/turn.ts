/**
 * Turns 32 rows × 32 bits over, so that bit `j` of row `i` becomes bit `i` of word `j`: halves of 16 are swapped, then quarters of 8,
 * and so on. Works on whole blocks, 32 words after 32 words.
 */

/** The first step also joins the four parts of a row. */
const swap16 = (words: Int32Array, b: Int32Array, c: Int32Array, d: Int32Array, size: number): void => {
  for (let base = 0; base < size; base += 32) {
    for (let k = base; k < base + 16; k++) {
      const l = k + 16
      const x = (words[k] as number) | (b[k] as number) | (c[k] as number) | (d[k] as number)
      const y = (words[l] as number) | (b[l] as number) | (c[l] as number) | (d[l] as number)
      const moved = ((x >>> 16) ^ y) & 0x0000ffff
      words[l] = y ^ moved
      words[k] = x ^ (moved << 16)
    }
  }
}

const swap8 = (words: Int32Array, size: number): void => {
  for (let base = 0; base < size; base += 16) {
    for (let k = base; k < base + 8; k++) {
      const x = words[k] as number
      const y = words[k + 8] as number
      const moved = ((x >>> 8) ^ y) & 0x00ff00ff
      words[k + 8] = y ^ moved
      words[k] = x ^ (moved << 8)
    }
  }
}

/** The last three steps stay within eight words, which fit into registers. */
const swap421 = (words: Int32Array, size: number): void => {
  for (let k = 0; k < size; k += 8) {
    let a = words[k] as number
    let b = words[k + 1] as number
    let c = words[k + 2] as number
    let d = words[k + 3] as number
    let e = words[k + 4] as number
    let f = words[k + 5] as number
    let g = words[k + 6] as number
    let h = words[k + 7] as number
    let moved = ((a >>> 4) ^ e) & 0x0f0f0f0f
    e ^= moved
    a ^= moved << 4
    moved = ((b >>> 4) ^ f) & 0x0f0f0f0f
    f ^= moved
    b ^= moved << 4
    moved = ((c >>> 4) ^ g) & 0x0f0f0f0f
    g ^= moved
    c ^= moved << 4
    moved = ((d >>> 4) ^ h) & 0x0f0f0f0f
    h ^= moved
    d ^= moved << 4
    moved = ((a >>> 2) ^ c) & 0x33333333
    c ^= moved
    a ^= moved << 2
    moved = ((b >>> 2) ^ d) & 0x33333333
    d ^= moved
    b ^= moved << 2
    moved = ((e >>> 2) ^ g) & 0x33333333
    g ^= moved
    e ^= moved << 2
    moved = ((f >>> 2) ^ h) & 0x33333333
    h ^= moved
    f ^= moved << 2
    moved = ((a >>> 1) ^ b) & 0x55555555
    words[k] = a ^ (moved << 1)
    words[k + 1] = b ^ moved
    moved = ((c >>> 1) ^ d) & 0x55555555
    words[k + 2] = c ^ (moved << 1)
    words[k + 3] = d ^ moved
    moved = ((e >>> 1) ^ f) & 0x55555555
    words[k + 4] = e ^ (moved << 1)
    words[k + 5] = f ^ moved
    moved = ((g >>> 1) ^ h) & 0x55555555
    words[k + 6] = g ^ (moved << 1)
    words[k + 7] = h ^ moved
  }
}

/** `words` and the other parts of each row are joined, and turned over in `words`; `size` is a multiple of 32. */
export const turn = (words: Int32Array, b: Int32Array, c: Int32Array, d: Int32Array, size: number): void => {
  swap16(words, b, c, d, size)
  swap8(words, size)
  swap421(words, size)
}
