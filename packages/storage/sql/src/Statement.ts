/** One statement, and the values of its parameters in their order. */
import type { Dialect, ParameterType } from "./Dialect.ts"
import { marks } from "./marks.ts"

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

/** Collects the values of one statement, and gives unused names to tables: as marks, until the statement is finished. */
export interface Writer {
  readonly dialect: Dialect
  readonly text: (value: string) => string
  readonly integer: (value: number) => string
  readonly flag: (value: boolean) => string
  readonly alias: () => string
  /** Turns values into parameters: the same value has one place, in order of their first use. */
  readonly finish: (sql: string) => Statement
}

const value = marks("v")
const alias = marks("a")

export const writer = (dialect: Dialect): Writer => {
  const values: Array<Parameter> = []
  const known = new Map<string, string>()
  let tables = 0
  const add = (type: ParameterType, of: Parameter["value"]): string => {
    const key = `${type} ${of}`
    let mark = known.get(key)
    if (mark === undefined) {
      mark = value.print(values.length)
      values.push({ type, value: of })
      known.set(key, mark)
    }
    return mark
  }
  return {
    dialect,
    text: (of) => add("text", of),
    integer: (of) => add("integer", of),
    flag: (of) => add("flag", of),
    alias: () => alias.print(tables++),
    finish: (sql) => {
      const parameters: Array<Parameter> = []
      const places = new Map<number, string>()
      const text = value.replace(sql, (index) => {
        let place = places.get(index)
        if (place === undefined) {
          const parameter = values[index] as Parameter
          parameters.push(parameter)
          place = dialect.parameter(parameters.length, parameter.type)
          places.set(index, place)
        }
        return place
      })
      return { sql: text, parameters }
    }
  }
}

/** The tables that a text of a statement in the making mentions, in order. */
export const mentioned = (text: string): ReadonlyArray<string> => alias.in(text)

/** Names the tables of a SELECT `t1`, `t2` … in the order in which they occur. */
export const named = (select: string): string => {
  const names = new Map<number, string>()
  return alias.replace(select, (index) => {
    const name = names.get(index) ?? `"t${names.size + 1}"`
    names.set(index, name)
    return name
  })
}
