/**
 * Texts as numbers: ids, codes and free texts, each kept once as packed bytes. Equal texts have the same number, whatever field they
 * stand in, so rows hold and compare numbers only. Number 0 stands for no text; a text stays once it was heard.
 */
const shards = 256

const hashOf = (text: string): number => {
  let hash = text.length
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return hash ^ (hash >>> 13)
}

export class Names {
  /** Pairs of number and hash, in many small tables: when one grows, a change waits for a small part only. */
  private readonly tables = Array.from({ length: shards }, () => new Int32Array(8))
  private readonly filled = new Int32Array(shards)
  private bytes = new Uint8Array(4096)
  /** Where the bytes of a number begin; they end where the next begin. */
  private starts = new Uint32Array(512)
  private count = 0

  /** The number of a text. */
  of(text: string): number {
    const hash = hashOf(text)
    const shard = hash >>> 24
    const table = this.tables[shard] as Int32Array
    const mask = table.length - 1
    let at = (hash << 1) & mask
    for (; table[at] !== 0; at = (at + 2) & mask) {
      if (table[at + 1] === hash && this.is(table[at] as number, text)) return table[at] as number
    }
    const number = this.write(text)
    table[at] = number
    table[at + 1] = hash
    this.filled[shard] = (this.filled[shard] as number) + 1
    if ((this.filled[shard] as number) * 3 > table.length) this.grow(shard)
    return number
  }

  text(number: number): string {
    let text = ""
    const end = this.starts[number + 1] as number
    for (let at = this.starts[number] as number; at < end; ) {
      let unit = 0
      for (let shift = 0; ; shift += 7) {
        const byte = this.bytes[at++] as number
        unit |= (byte & 0x7f) << shift
        if (byte < 0x80) break
      }
      text += String.fromCharCode(unit)
    }
    return text
  }

  private is(number: number, text: string): boolean {
    const { bytes } = this
    let at = this.starts[number] as number
    for (let index = 0; index < text.length; index++) {
      let unit = text.charCodeAt(index)
      for (; unit > 0x7f; unit >>= 7) if (bytes[at++] !== ((unit & 0x7f) | 0x80)) return false
      if (bytes[at++] !== unit) return false
    }
    return at === this.starts[number + 1]
  }

  /** Each unit of the text in groups of seven bits: one byte for ASCII, three for a Chinese character. */
  private write(text: string): number {
    const number = ++this.count
    let at = this.starts[number] as number
    if (at + 3 * text.length > this.bytes.length) this.bytes = longer(this.bytes, at + 3 * text.length)
    if (number + 2 > this.starts.length) this.starts = longer(this.starts, number + 2)
    const { bytes } = this
    for (let index = 0; index < text.length; index++) {
      let unit = text.charCodeAt(index)
      for (; unit > 0x7f; unit >>= 7) bytes[at++] = (unit & 0x7f) | 0x80
      bytes[at++] = unit
    }
    this.starts[number + 1] = at
    return number
  }

  private grow(shard: number): void {
    const old = this.tables[shard] as Int32Array
    const table = new Int32Array(old.length * 2)
    const mask = table.length - 1
    for (let from = 0; from < old.length; from += 2) {
      if (old[from] === 0) continue
      let at = ((old[from + 1] as number) << 1) & mask
      while (table[at] !== 0) at = (at + 2) & mask
      table[at] = old[from] as number
      table[at + 1] = old[from + 1] as number
    }
    this.tables[shard] = table
  }
}

type Longer = Uint8Array | Uint32Array | Int32Array | Float64Array

/** The array with room for so many values, and half as many again. */
export const longer = <A extends Longer>(array: A, size: number): A => {
  const bigger = new (array.constructor as new (length: number) => A)(Math.ceil(size * 1.5))
  bigger.set(array as never)
  return bigger
}
