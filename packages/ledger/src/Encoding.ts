/**
 * The encoding of a file, found while it streams by: a byte order mark says it; otherwise everything is ASCII until the first
 * other byte, and what follows decides between UTF-8 and GB18030. Broken bytes become U+FFFD, which readers report by cell.
 */
import { isAscii } from "node:buffer"

export type Encoding = "ascii" | "utf-8" | "gb18030" | "utf-16le" | "utf-16be"

export interface Decoder {
  /** The text of the next bytes, or the bytes themselves where they are UTF-8. */
  readonly push: (bytes: Buffer) => string | Buffer
  readonly end: () => string | Buffer
  readonly encoding: () => Encoding
}

const marks: ReadonlyArray<readonly [Encoding, ReadonlyArray<number>]> = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]]
]

const nothing = Buffer.alloc(0)

const broken = (text: string): number => text.split("\ufffd").length - 1

/**
 * Text in GB18030 hardly ever passes for UTF-8, so a few broken bytes among many good ones mean UTF-8 with broken bytes.
 * `undefined` while the bytes end before the first character is complete.
 */
const guess = (bytes: Buffer): "utf-8" | "gb18030" | undefined => {
  const text = new TextDecoder("utf-8").decode(bytes, { stream: true })
  const bad = broken(text)
  const good = (text.match(/\P{ASCII}/gu)?.length ?? 0) - bad
  if (bad === 0) return good === 0 ? undefined : "utf-8"
  return bad * 8 <= good || broken(new TextDecoder("gb18030").decode(bytes, { stream: true })) > bad
    ? "utf-8"
    : "gb18030"
}

export const decoder = (): Decoder => {
  let encoding: Encoding | undefined
  let text: InstanceType<typeof TextDecoder> | undefined
  let held: Buffer = nothing
  let isDecided = false

  const settle = (found: Encoding): void => {
    encoding = found
    isDecided = true
    text = found === "utf-8" ? undefined : new TextDecoder(found)
  }
  const decode = (bytes: Buffer): string | Buffer => text?.decode(bytes, { stream: true }) ?? bytes

  return {
    encoding: () => encoding ?? "ascii",
    push: (chunk) => {
      if (isDecided) return decode(chunk)
      let bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk])
      held = nothing
      if (encoding === undefined) {
        const mark = marks.find(([, of]) => of.every((byte, index) => bytes[index] === byte))
        if (mark !== undefined) {
          settle(mark[0])
          bytes = bytes.subarray(mark[1].length)
          return decode(bytes)
        }
        encoding = "ascii"
      }
      if (isAscii(bytes)) return bytes
      const found = guess(bytes)
      if (found === undefined) {
        held = bytes
        return nothing
      }
      settle(found)
      return decode(bytes)
    },
    end: () => {
      if (held.length > 0) {
        settle("gb18030")
        return new TextDecoder("gb18030").decode(held)
      }
      return text?.decode() ?? nothing
    }
  }
}
