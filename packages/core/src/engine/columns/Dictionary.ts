/**
 * Texts and the small numbers they are kept as; number 0 stands for none. Few texts are looked up in a `Map`: the platform remembers
 * the hashes of codes that it meets again and again. Many – ids, names – have a table of their own (open addressing over hashes), which
 * takes a third of the memory, is filled more than twice as fast, and has no limit of 2^24 texts.
 */
export interface Dictionary {
  readonly texts: Array<string>
  readonly numberOf: (text: string) => number
  /** The number of a text that is there already; 0 when it is not. */
  readonly find: (text: string) => number
}

/** More texts than this have a table of their own. */
const few = 1000

/** Another one for each process, so that nobody can choose texts that fall together. */
// @effect-diagnostics-next-line globalRandom:off
const seed = (Math.random() * 2 ** 32) | 0

const hashOf = (text: string): number => {
  let hash = seed ^ text.length
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x5bd1e995)
    hash ^= hash >>> 15
  }
  return hash
}

/** Where the numbers of many texts are found. */
const tableOf = (texts: ReadonlyArray<string>) => {
  let hashes = new Int32Array(0)
  /** Numbers, each in the first free slot from where its hash falls; 0 is free. */
  let slots = new Int32Array(0)
  /** The slot of a text, or the free one where it belongs. */
  const slotOf = (text: string, hash: number): number => {
    const last = slots.length - 1
    let slot = hash & last
    for (;;) {
      const number = slots[slot] as number
      if (number === 0 || (hashes[number] === hash && texts[number] === text)) return slot
      slot = (slot + 1) & last
    }
  }
  const grow = (count: number): void => {
    const more = new Int32Array(count)
    more.set(hashes)
    for (let number = Math.max(1, hashes.length); number < texts.length; number++)
      more[number] = hashOf(texts[number] as string)
    hashes = more
    slots = new Int32Array(count * 2)
    const last = slots.length - 1
    for (let number = 1; number < texts.length; number++) {
      let slot = (hashes[number] as number) & last
      while (slots[slot] !== 0) slot = (slot + 1) & last
      slots[slot] = number
    }
  }
  grow(2048)
  return {
    find: (text: string): number => slots[slotOf(text, hashOf(text))] as number,
    /** The number of a text; `add` is called for one that is not there, with its number. */
    numberOf: (text: string, add: (text: string) => void): number => {
      const hash = hashOf(text)
      const known = slots[slotOf(text, hash)] as number
      if (known !== 0) return known
      if (texts.length === hashes.length) grow(hashes.length * 2)
      const number = texts.length
      hashes[number] = hash
      slots[slotOf(text, hash)] = number
      add(text)
      return number
    }
  }
}

export const dictionary = (): Dictionary => {
  const texts: Array<string> = [""]
  const numbers = new Map<string, number>()
  let table: ReturnType<typeof tableOf> | undefined
  const add = (text: string): void => {
    texts.push(text)
  }
  return {
    texts,
    find: (text) => (table === undefined ? (numbers.get(text) ?? 0) : table.find(text)),
    numberOf: (text) => {
      if (table !== undefined) return table.numberOf(text, add)
      const known = numbers.get(text)
      if (known !== undefined) return known
      const number = texts.length
      texts.push(text)
      numbers.set(text, number)
      if (texts.length > few) {
        table = tableOf(texts)
        numbers.clear()
      }
      return number
    }
  }
}
