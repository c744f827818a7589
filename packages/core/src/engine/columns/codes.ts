/** What rows are broken down by. */
import { has } from "./bits.ts"
import { dictionary } from "./Dictionary.ts"
import type { CodeVector, Vector } from "./Vector.ts"

/** The values that rows are broken down by, as codes; conditions as `true` and `false`. */
export const asCodes = (size: number, vector: Vector): CodeVector => {
  if (vector.type === "code") return vector
  if (vector.type !== "condition") throw new Error("A breakdown reads a code, a text, a reference or a condition.")
  const into = dictionary()
  const [yes, no] = [into.numberOf("true"), into.numberOf("false")]
  const codes = new Uint8Array(size)
  for (let row = 0; row < size; row++) codes[row] = has(vector.t, row) ? yes : has(vector.f, row) ? no : 0
  return { type: "code", codes, dictionary: into }
}
