/** The tables and views that a statement brings along before its SELECTs. */
import type { Column } from "./Dialect.ts"
import { marks } from "./marks.ts"
import { quote } from "./quote.ts"
import { named, type Statement, type Writer } from "./Statement.ts"

/** What is brought is named when the statement is finished; until then a mark stands for it. The same is brought once. */
export interface With {
  /** Brings rows along, in one parameter. */
  readonly add: (name: string, rows: ReadonlyArray<unknown>, columns: ReadonlyArray<Column>) => string
  /** Brings what a SELECT gives. `kept`: it is read once; else as part of what uses it. */
  readonly view: (name: string, select: string, kept: boolean) => string
  /** Brings a kept view whose columns are not all known yet: it is printed when the statement is finished. */
  readonly growing: (name: string, select: () => string) => string
  /** The statement of these SELECTs, with what they use before them, each view after those that it reads. */
  readonly finish: (...selects: ReadonlyArray<string>) => Statement
}

interface View {
  readonly name: string
  readonly kept: boolean
  readonly print: () => string
}

const mark = marks("w")

/** `reserved`: names that mean tables of the database. */
export const tables = (writer: Writer, reserved: Iterable<string>): With => {
  const views: Array<View> = []
  const known = new Map<string, string>()
  const bring = (view: View): string => mark.print(views.push(view) - 1)
  const view: With["view"] = (name, select, kept) => {
    const key = `${kept} ${named(select)}`
    const found = known.get(key) ?? bring({ name, kept, print: () => select })
    known.set(key, found)
    return found
  }
  return {
    add: (name, rows, columns) => view(name, writer.dialect.rows(writer.text(JSON.stringify(rows)), columns), true),
    view,
    growing: (name, print) => bring({ name, kept: true, print }),
    finish: (...selects) => {
      const names = new Map<number, string>()
      const taken = new Set(reserved)
      const before: Array<string> = []
      const nameOf = (index: number): string => {
        const done = names.get(index)
        if (done !== undefined) return done
        const { kept, name, print } = views[index] as View
        const select = inFull(print())
        let free = name
        for (let number = 2; taken.has(free); number++) free = `${name} ${number}`
        taken.add(free)
        names.set(index, quote(free))
        before.push(`${quote(free)} AS ${kept ? "" : "NOT "}MATERIALIZED (${select})`)
        return quote(free)
      }
      const inFull = (select: string): string => mark.replace(named(select), nameOf)
      const text = selects.map(inFull).join("\nUNION ALL\n")
      return writer.finish(`${before.length === 0 ? "" : `WITH ${before.join(",\n  ")}\n`}${text}`)
    }
  }
}
