/**
 * Texts as numbers: ids, codes and free texts, each kept once as packed bytes. Equal texts have the same number, whatever field they
 * stand in, so rows hold and compare numbers only. Number 0 stands for no text; a text stays once it was heard.
 */

const hashOf = (text: string): number => {
  let hash = text.length
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return hash ^ (hash >>> 13)
}

/** So many places of the smaller table are moved with every text, until all are in the larger one. */
const step = 16

export class Names {
  /** Pairs of number and hash. While the table grows, what it was before is emptied bit by bit, so that no change waits for it. */
  private table = new Int32Array(256)
  private before = new Int32Array(0)
  private moved = 0
  private count = 0
  /** The number of a text is where it begins here: with its length. */
  private bytes = new Uint8Array(4096)
  private end = 1

  /** The number of a text. */
  of(text: string): number {
    const hash = hashOf(text)
    if (this.moved < this.before.length) this.move()
    const at = this.find(this.table, hash, text)
    if (this.table[at] !== 0) return this.table[at] as number
    if (this.before.length > 0) {
      const known = this.before[this.find(this.before, hash, text)] as number
      if (known !== 0) return known
    }
    const number = this.write(text)
    this.table[at] = number
    this.table[at + 1] = hash
    this.count++
    if (this.count * 3 > this.table.length && this.before.length === 0) this.grow()
    return number
  }

  text(number: number): string {
    let text = ""
    let at = number
    const unit = (): number => {
      let value = 0
      for (let shift = 0; ; shift += 7) {
        const byte = this.bytes[at++] as number
        value |= (byte & 0x7f) << shift
        if (byte < 0x80) return value
      }
    }
    for (let left = unit(); left > 0; left--) text += String.fromCharCode(unit())
    return text
  }

  /** Where the text is in the table, or the empty place where it would be. */
  private find(table: Int32Array, hash: number, text: string): number {
    const mask = table.length - 1
    let at = (hash << 1) & mask
    while (table[at] !== 0 && !(table[at + 1] === hash && this.is(table[at] as number, text))) at = (at + 2) & mask
    return at
  }

  /** Whether the number is that of the text. */
  is(number: number, text: string): boolean {
    const { bytes } = this
    let at = number
    for (let index = -1; index < text.length; index++) {
      let unit = index < 0 ? text.length : text.charCodeAt(index)
      for (; unit > 0x7f; unit >>= 7) if (bytes[at++] !== ((unit & 0x7f) | 0x80)) return false
      if (bytes[at++] !== unit) return false
    }
    return true
  }

  /** Its length and its units in groups of seven bits: one byte for ASCII, three for a Chinese character. */
  private write(text: string): number {
    const number = this.end
    const room = number + 5 + 3 * text.length
    if (room > this.bytes.length) {
      const bytes = new Uint8Array(Math.ceil(room * 1.5))
      bytes.set(this.bytes)
      this.bytes = bytes
    }
    const { bytes } = this
    let at = number
    for (let index = -1; index < text.length; index++) {
      let unit = index < 0 ? text.length : text.charCodeAt(index)
      for (; unit > 0x7f; unit >>= 7) bytes[at++] = (unit & 0x7f) | 0x80
      bytes[at++] = unit
    }
    this.end = at
    return number
  }

  private grow(): void {
    this.before = this.table
    this.moved = 0
    this.table = new Int32Array(this.before.length * 2)
  }

  private move(): void {
    const { before, table } = this
    const mask = table.length - 1
    const end = Math.min(before.length, this.moved + 2 * step)
    for (let from = this.moved; from < end; from += 2) {
      if (before[from] === 0) continue
      let at = ((before[from + 1] as number) << 1) & mask
      while (table[at] !== 0) at = (at + 2) & mask
      table[at] = before[from] as number
      table[at + 1] = before[from + 1] as number
    }
    this.moved = end
    if (end === before.length) this.before = new Int32Array(0)
  }
}
