/** One statement, and the values of its parameters in their order. */
import type { Dialect, ParameterType } from "./Dialect.ts"

export type Value = string | number | boolean | null

export interface Parameter {
  readonly type: ParameterType
  readonly value: string | number | boolean
}

export interface Statement {
  readonly sql: string
  readonly parameters: ReadonlyArray<Parameter>
}

export type Rows = ReadonlyArray<ReadonlyArray<Value>>

/**
 * Collects the values of one statement, and gives unused names to tables. A value stands in the text as a mark until the statement is
 * finished: what was printed and not used leaves no parameter behind.
 */
export interface Writer {
  readonly dialect: Dialect
  readonly text: (value: string) => string
  readonly integer: (value: number) => string
  readonly flag: (value: boolean) => string
  readonly alias: () => string
  /** Turns marks into parameters: the same value has one place, in order of their first use. */
  readonly finish: (sql: string) => Statement
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: marks must be nothing that a name can hold.
const marks = /\u0001(\d+)\u0002/g

export const writer = (dialect: Dialect): Writer => {
  const values: Array<Parameter> = []
  const known = new Map<string, string>()
  let tables = 0
  const add = (type: ParameterType, value: Parameter["value"]): string => {
    const key = `${type} ${value}`
    let mark = known.get(key)
    if (mark === undefined) {
      mark = `\u0001${values.length}\u0002`
      values.push({ type, value })
      known.set(key, mark)
    }
    return mark
  }
  return {
    dialect,
    text: (value) => add("text", value),
    integer: (value) => add("integer", value),
    flag: (value) => add("flag", value),
    alias: () => {
      tables++
      return `"t${tables}"`
    },
    finish: (sql) => {
      const parameters: Array<Parameter> = []
      const places = new Map<string, string>()
      const text = sql.replaceAll(marks, (mark, index: string) => {
        let place = places.get(mark)
        if (place === undefined) {
          const parameter = values[Number(index)] as Parameter
          parameters.push(parameter)
          place = dialect.parameter(parameters.length, parameter.type)
          places.set(mark, place)
        }
        return place
      })
      return { sql: text, parameters }
    }
  }
}
