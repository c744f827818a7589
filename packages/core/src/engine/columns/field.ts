/** Reads fields, own ones and through references. */
import { resolve } from "../../expr/Type.ts"
import { type Column, endless, missingDay, missingWhole } from "./Column.ts"
import { type Frame, rowInForce, versionsOf } from "./Frame.ts"
import { ofTexts } from "./Leaf.ts"
import { maskOf } from "./lanes.ts"
import type { Scope } from "./read.ts"
import { type CodeVector, condition, packed, type Vector } from "./Vector.ts"

/** For each row the row it refers to through a path of references, or −1; `undefined` for the row itself. */
const referred = (
  scope: Scope,
  path: ReadonlyArray<string>
): { readonly frame: Frame; readonly rows: Int32Array | undefined } => {
  let frame = scope.frame
  let rows: Int32Array | undefined
  for (const [depth, name] of path.entries()) {
    const found = resolve(frame.collection, [name, "id"])
    if (found === undefined) throw new Error(`The collection ${frame.collection.id} has no reference ${name}.`)
    const target = scope.reading.dataset.frame(found.collection.id)
    const key = `${scope.frame.collection.id}|${scope.moment.key}|${path.slice(0, depth + 1).join(".")}`
    const known = scope.reading.rows.get(key)
    if (known === undefined) {
      const column = frame.columns.get(`${name}Id`)
      if (column?.type !== "code") throw new Error(`The collection ${frame.collection.id} has no column ${name}Id.`)
      const { codes } = column
      const versions = versionsOf(target)
      const next = new Int32Array(scope.frame.size)
      const isStatic = versions.more.size === 0
      const day = isStatic ? missingDay : scope.moment.day
      const days = isStatic ? undefined : scope.moment.days
      for (let row = 0; row < next.length; row++) {
        const from = rows === undefined ? row : (rows[row] as number)
        const id = from === -1 ? 0 : (codes[from] as number)
        next[row] = id === 0 ? -1 : rowInForce(target, versions, id, day ?? (days?.[row] as number))
      }
      scope.reading.rows.set(key, next)
      rows = next
    } else rows = known
    frame = target
  }
  return { frame, rows }
}

const gather = (size: number, column: Column, rows: Int32Array | undefined): Vector => {
  switch (column.type) {
    case "number": {
      const { unit, values } = column
      if (values instanceof Int32Array) {
        if (rows === undefined) return packed(size, { values, unit })
        const own = new Int32Array(size)
        for (let row = 0; row < size; row++) {
          const from = rows[row] as number
          own[row] = from === -1 ? missingWhole : (values[from] as number)
        }
        return packed(size, { values: own, unit })
      }
      if (rows === undefined) return { type: "number", values }
      const own = new Float64Array(size)
      for (let row = 0; row < size; row++) {
        const from = rows[row] as number
        own[row] = from === -1 ? Number.NaN : (values[from] as number)
      }
      return { type: "number", values: own }
    }
    case "day": {
      if (rows === undefined) return { type: "day", days: column.days }
      const days = new Int32Array(size)
      for (let row = 0; row < size; row++) {
        const from = rows[row] as number
        days[row] = from === -1 ? missingDay : (column.days[from] as number)
      }
      return { type: "day", days }
    }
    case "code": {
      if (rows === undefined) return { type: "code", codes: column.codes, dictionary: column.dictionary }
      const codes = new (column.codes.constructor as new (length: number) => CodeVector["codes"])(size)
      for (let row = 0; row < size; row++) {
        const from = rows[row] as number
        codes[row] = from === -1 ? 0 : (column.codes[from] as number)
      }
      return { type: "code", codes, dictionary: column.dictionary }
    }
    case "tags":
      return { type: "tags", column, rows }
  }
}

/** The column of a field as it is kept: flags are codes `true` and `false`. */
export const readColumn = (scope: Scope, path: ReadonlyArray<string>): Vector => {
  const { frame, rows } = referred(scope, path.slice(0, -1))
  const name = path.at(-1) ?? ""
  const column = name === "id" ? frame.id : frame.columns.get(name)
  if (column === undefined) throw new Error(`The collection ${frame.collection.id} has no field ${name}.`)
  if (rows === undefined || column.type === "tags") return gather(scope.frame.size, column, rows)
  const key = `column|${scope.frame.collection.id}|${scope.moment.key}|${path.join(".")}`
  const known = scope.reading.vectors.get(key) ?? gather(scope.frame.size, column, rows)
  scope.reading.vectors.set(key, known)
  return known
}

/** Whether a field is yes or no. */
export const isFlag = (scope: Scope, path: ReadonlyArray<string>): boolean =>
  resolve(scope.frame.collection, path)?.field?.type === "flag"

export const readField = (scope: Scope, path: ReadonlyArray<string>): Vector => {
  const { size } = scope.frame
  const vector = readColumn(scope, path)
  if (path.at(-1) === "validTo" && vector.type === "day") {
    return { type: "day", days: Int32Array.from(vector.days, (day) => (day === endless ? missingDay : day)) }
  }
  if (vector.type !== "code" || !isFlag(scope, path)) return vector
  const leaf = ofTexts(vector, (text) => text === "true")
  return condition(
    () => maskOf(size, leaf, 1),
    () => maskOf(size, leaf, 0)
  )
}

/** Qualifier bits of a qualified field (or of the row, for an empty name), through references; `undefined` when all are exact. */
export const readQualifier = (scope: Scope, path: ReadonlyArray<string>): ArrayLike<number> | undefined => {
  const { frame, rows } = referred(scope, path.slice(0, -1))
  const column = frame.qualifiers.get(path.at(-1) ?? "")
  if (column === undefined) return undefined
  const vector = gather(scope.frame.size, column, rows)
  return vector.type === "code" ? vector.codes : undefined
}
