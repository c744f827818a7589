/** Rows of one collection in records of equal size: a row is a number, its values lie side by side in bytes, words and floats. */

/** A row, by its number in its collection. Numbers of rows that are gone are given to new ones. */
export type Held = number

/** Rows of one piece: memory grows by pieces, and nothing is ever moved. */
const bits = 10
const mask = (1 << bits) - 1

export class Packed {
  /** How many numbers were given so far. */
  size = 0
  private readonly bytes: Array<Uint8Array> = []
  private readonly words: Array<Int32Array> = []
  private readonly floats: Array<Float64Array> = []
  private readonly free: Array<Held> = []
  private stride = 0
  /** The record at hand: its piece, and where it starts there. */
  private byteHand: Uint8Array = new Uint8Array(0)
  private wordHand: Int32Array = new Int32Array(0)
  private floatHand: Float64Array = new Float64Array(0)
  private start = 0
  /** Bytes and words that are left of the last eight bytes. */
  private nextByte = 0
  private nextWord = 0

  /** A place for a value of 1, 4 or 8 bytes, counted in values of this size; ask before the first row. */
  place(width: 1 | 4 | 8): number {
    if (this.size > 0) throw new Error("Rows are there already: nothing can be added to their records.")
    if (width === 8) {
      this.stride += 8
      return (this.stride - 8) / 8
    }
    if (width === 4) {
      if (this.nextWord % 2 === 0) this.nextWord = this.place(8) * 2
      return this.nextWord++
    }
    if (this.nextByte % 4 === 0) this.nextByte = this.place(4) * 4
    return this.nextByte++
  }

  /** The number of a new row; its record is to be filled. */
  take(): Held {
    const known = this.free.pop()
    if (known !== undefined) return known
    if ((this.size & mask) === 0) {
      const buffer = new ArrayBuffer(this.stride << bits)
      this.bytes.push(new Uint8Array(buffer))
      this.words.push(new Int32Array(buffer))
      this.floats.push(new Float64Array(buffer))
    }
    return this.size++
  }

  /** The number of a new row with the same record. */
  copy(row: Held): Held {
    const into = this.take()
    const at = (row & mask) * this.stride
    const from = (this.bytes[row >> bits] as Uint8Array).subarray(at, at + this.stride)
    ;(this.bytes[into >> bits] as Uint8Array).set(from, (into & mask) * this.stride)
    return into
  }

  release(row: Held): void {
    this.free.push(row)
  }

  byte(row: Held, at: number): number {
    return (this.bytes[row >> bits] as Uint8Array)[(row & mask) * this.stride + at] as number
  }
  setByte(row: Held, at: number, value: number): void {
    ;(this.bytes[row >> bits] as Uint8Array)[(row & mask) * this.stride + at] = value
  }
  word(row: Held, at: number): number {
    return (this.words[row >> bits] as Int32Array)[(row & mask) * (this.stride >> 2) + at] as number
  }
  setWord(row: Held, at: number, value: number): void {
    ;(this.words[row >> bits] as Int32Array)[(row & mask) * (this.stride >> 2) + at] = value
  }
  float(row: Held, at: number): number {
    return (this.floats[row >> bits] as Float64Array)[(row & mask) * (this.stride >> 3) + at] as number
  }

  /** Takes a record at hand, to be filled. */
  open(row: Held): void {
    this.byteHand = this.bytes[row >> bits] as Uint8Array
    this.wordHand = this.words[row >> bits] as Int32Array
    this.floatHand = this.floats[row >> bits] as Float64Array
    this.start = (row & mask) * this.stride
  }
  byteHere(at: number): number {
    return this.byteHand[this.start + at] as number
  }
  putByte(at: number, value: number): void {
    this.byteHand[this.start + at] = value
  }
  putWord(at: number, value: number): void {
    this.wordHand[(this.start >> 2) + at] = value
  }
  putFloat(at: number, value: number): void {
    this.floatHand[(this.start >> 3) + at] = value
  }
}
