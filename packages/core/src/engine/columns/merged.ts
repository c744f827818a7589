/** Chooses between values row by row. */
import { translate } from "./arithmetic.ts"
import { type Bits, has, none, set } from "./bits.ts"
import { missingDay } from "./Column.ts"
import { dictionary } from "./Dictionary.ts"
import type { CodeVector, ConditionVector, DayVector, NumberVector, Vector } from "./Vector.ts"

/** Row by row, the value of the first source that is chosen. */
export const merged = (
  size: number,
  sources: ReadonlyArray<{ readonly where: Bits; readonly vector: Vector }>
): Vector => {
  const first = sources[0]?.vector
  const choose = (put: (row: number, vector: Vector) => void): void => {
    for (let row = 0; row < size; row++) {
      const source = sources.find((one) => has(one.where, row))
      if (source !== undefined) put(row, source.vector)
    }
  }
  switch (first?.type) {
    case "day": {
      const days = new Int32Array(size).fill(missingDay)
      choose((row, vector) => {
        days[row] = (vector as DayVector).days[row] as number
      })
      return { type: "day", days }
    }
    case "code": {
      const into = dictionary()
      const codes = new Int32Array(size)
      const translated = new Map(sources.map(({ vector }) => [vector, translate(vector as CodeVector, into)]))
      choose((row, vector) => {
        codes[row] = translated.get(vector)?.codes[row] as number
      })
      return { type: "code", codes, dictionary: into }
    }
    case "condition": {
      const t = none(size)
      const f = none(size)
      choose((row, vector) => {
        const of = vector as ConditionVector
        if (has(of.t, row)) set(t, row)
        else if (has(of.f, row)) set(f, row)
      })
      return { type: "condition", t, f }
    }
    default: {
      const values = new Float64Array(size).fill(Number.NaN)
      choose((row, vector) => {
        values[row] = (vector as NumberVector).values[row] as number
      })
      return { type: "number", values }
    }
  }
}
