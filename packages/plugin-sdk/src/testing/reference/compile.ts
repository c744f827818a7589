/**
 * Turns a row expression into a function over rows. This is the plain reading of the tree, and the reference for every faster
 * one. Conditions give true, false, or `undefined` for unknown; values give `undefined` for missing.
 */
import { type Collection, Expr, LocalDate, Parameter, Period, Qualifier, type Row, Type } from "@shequ/core"
import type { RowSet } from "./RowSet.ts"

/** When and where a row is read: the day, the figure's period, and the row's place with its ancestors. Mutable, one per scan. */
export interface Context {
  today: LocalDate.LocalDate
  period: Period.Period
  chain: ReadonlyArray<string>
  /** The day whose tree counts, whatever day is read. */
  readonly treeOn?: LocalDate.LocalDate | undefined
}

export type Reader = (row: Row.AnyRow, context: Context) => unknown

const silent = (): void => {}

const typeOf = (rowSet: RowSet, collection: Collection.Collection, expr: Expr.Expr): Type.Type | undefined =>
  Type.infer(rowSet.registry, collection, expr, silent)

/** A time as its local day. */
const dayOf =
  (rowSet: RowSet, read: Reader, type: Type.Type | undefined): Reader =>
  (row, context) => {
    const value = read(row, context)
    return type === "instant" && value !== undefined ? rowSet.zone.dateOf(value as number) : value
  }

const comparisons: Record<Expr.Comparison, (a: never, b: never) => boolean> = {
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  lt: (a, b) => a < b,
  le: (a, b) => a <= b,
  gt: (a, b) => a > b,
  ge: (a, b) => a >= b
}

const readPath = (rowSet: RowSet, collection: Collection.Collection, path: ReadonlyArray<string>): Reader => {
  const [first = "", ...rest] = path
  if (rest.length === 0) return (row) => row[first]
  const found = Type.resolve(collection, [first, "id"])
  if (found === undefined) throw new Error(`The collection ${collection.id} has no reference ${first}.`)
  const target = found.collection
  const inner = readPath(rowSet, target, rest)
  return (row, context) => {
    const id = row[`${first}Id`]
    if (id === undefined) return undefined
    const referred = rowSet.find(target.id, id as string, context.today)
    return referred === undefined ? undefined : inner(referred, context)
  }
}

const workingDays = (from: number, to: number): number => {
  let count = 0
  for (let day = from + 1; day <= to; day++) if (LocalDate.weekdayOfEpochDay(day) <= 5) count++
  return count
}

/** When a row of the collection happened, or began. */
export const timeExpr = (collection: Collection.Collection, named?: Expr.Expr): Expr.Expr =>
  named ?? { op: "field", path: [collection.time ?? "validFrom"] }

/** Reads a row on its own day. */
const ownDay =
  (day: Reader) =>
  (row: Row.AnyRow, context: Context): Context => ({
    ...context,
    today: (day(row, context) as LocalDate.LocalDate | undefined) ?? "0001-01-01"
  })

/** Where a row is read: its own place and those above, as of the day or of the plan's. */
const inPlace = (rowSet: RowSet, collection: Collection.Collection) => {
  const place = compile(rowSet, collection, collection.place)
  return (row: Row.AnyRow, context: Context): Context => {
    const id = place(row, context) as string | undefined
    const chain = id === undefined ? [] : rowSet.places().chain(id, context.treeOn ?? context.today)
    return { ...context, chain }
  }
}

/** The rows that a tally takes, for a row. */
const tallied = (
  rowSet: RowSet,
  collection: Collection.Collection,
  expr: Expr.Tally
): ((row: Row.AnyRow, context: Context) => ReadonlyArray<Row.AnyRow>) => {
  const other = rowSet.registry.collections.get(expr.collection)
  if (other === undefined) throw new Error(`No installed plugin brings the collection ${expr.collection}.`)
  const equals = compile(rowSet, collection, expr.equals)
  const time = timeExpr(other, expr.time)
  const timeType = typeOf(rowSet, other, time)
  const readTime = compile(rowSet, other, time)
  const day = dayOf(rowSet, readTime, timeType)
  const where = expr.where === undefined ? undefined : compile(rowSet, other, expr.where)
  const via = compile(rowSet, other, expr.via)
  const own = ownDay(day)
  const anywhere: Context = {
    today: "9999-12-31",
    period: { kind: "day", start: "9999-12-31", end: "9999-12-31" },
    chain: []
  }
  const key = { id: JSON.stringify(expr.via), read: (row: Row.AnyRow) => via(row, own(row, anywhere)) }
  const byValidity = other.kind === "register" && expr.time === undefined
  const here = inPlace(rowSet, other)
  const { window } = expr
  const edge = window.within === "before" || window.within === "after" ? window.of : undefined
  const edgeType = edge === undefined ? undefined : typeOf(rowSet, collection, edge)
  const exact = edgeType === "instant" && timeType === "instant"
  const readEdge = edge === undefined ? undefined : compile(rowSet, collection, edge)
  const edgeOf = readEdge === undefined || exact ? readEdge : dayOf(rowSet, readEdge, edgeType)
  return (row, context) => {
    const id = equals(row, context)
    if (id === undefined) return []
    const limit = edgeOf?.(row, context)
    return rowSet.referring(other.id, key, id as string).filter((one) => {
      const date = day(one, context) as LocalDate.LocalDate | undefined
      const until = one.validTo as LocalDate.LocalDate | undefined
      const at = exact ? (readTime(one, context) as number) : date
      let today = date ?? "0001-01-01"
      switch (window.within) {
        case "ever":
          break
        case "so-far":
          if (date === undefined || date > context.today) return false
          if (byValidity) {
            if (until !== undefined && until <= context.today) return false
            today = context.today
          }
          break
        case "period":
          if (date === undefined) return false
          if (byValidity) {
            if (date >= context.period.end || (until !== undefined && until <= context.period.start)) return false
          } else if (!Period.contains(context.period, date)) return false
          break
        case "before":
          if (at === undefined || limit === undefined || !(at < (limit as typeof at))) return false
          break
        case "after":
          if (at === undefined || limit === undefined || !(at > (limit as typeof at))) return false
          break
      }
      return where === undefined || where(one, here(one, { ...context, today })) === true
    })
  }
}

const tally = (rowSet: RowSet, collection: Collection.Collection, expr: Expr.Tally): Reader => {
  const take = tallied(rowSet, collection, expr)
  if (expr.fn === "count") return (row, context) => take(row, context).length
  const other = rowSet.registry.collections.get(expr.collection) ?? collection
  const time = timeExpr(other, expr.time)
  const read = compile(rowSet, other, expr.value ?? time)
  const here = inPlace(rowSet, other)
  const own = ownDay(dayOf(rowSet, compile(rowSet, other, time), typeOf(rowSet, other, time)))
  const value: Reader = (one, context) => read(one, here(one, own(one, context)))
  if (expr.fn === "sum") {
    return (row, context) =>
      take(row, context).reduce((total, one) => total + ((value(one, context) as number | undefined) ?? 0), 0)
  }
  const earlier = expr.fn === "first"
  return (row, context) => {
    let best: unknown
    for (const one of take(row, context)) {
      const found = value(one, context) as number | undefined
      if (found === undefined) continue
      if (best === undefined || (earlier ? found < (best as number) : found > (best as number))) best = found
    }
    return best
  }
}

const build = (rowSet: RowSet, collection: Collection.Collection, expr: Expr.Expr): Reader => {
  const of = (one: Expr.Expr): Reader => compile(rowSet, collection, one)
  const day = (one: Expr.Expr): Reader => dayOf(rowSet, of(one), typeOf(rowSet, collection, one))
  switch (expr.op) {
    case "field":
      return readPath(rowSet, collection, expr.path)
    case "literal":
      return () => expr.value
    case "today":
      return (_, context) => context.today
    case "parameter": {
      const values = rowSet.registry.parameters.get(expr.id)?.values ?? []
      return (_, context) => Parameter.inForce(values, context.today, context.chain)?.value
    }
    case "compare": {
      const types = [typeOf(rowSet, collection, expr.left), typeOf(rowSet, collection, expr.right)]
      const byDay = types.includes("date")
      const left = byDay ? day(expr.left) : of(expr.left)
      const right = byDay ? day(expr.right) : of(expr.right)
      const holds = comparisons[expr.is] as (a: unknown, b: unknown) => boolean
      return (row, context) => {
        const a = left(row, context)
        const b = right(row, context)
        return a === undefined || b === undefined ? undefined : holds(a, b)
      }
    }
    case "in": {
      const value = of(expr.value)
      const set = new Set<unknown>(expr.of)
      return (row, context) => {
        const found = value(row, context)
        return found === undefined ? undefined : set.has(found)
      }
    }
    case "has": {
      const set = of(expr.set)
      const any = new Set(expr.any)
      return (row, context) => {
        const on = context.today
        for (const one of (set(row, context) ?? []) as ReadonlyArray<string | Row.Tag>) {
          if (
            typeof one === "string"
              ? any.has(one)
              : any.has(one.code) && one.from <= on && (one.to ?? "9999-12-31") > on
          ) {
            return true
          }
        }
        return false
      }
    }
    case "missing": {
      const value = of(expr.value)
      return (row, context) => value(row, context) === undefined
    }
    case "and":
    case "or": {
      const all = expr.all.map(of)
      const decisive = expr.op === "or"
      return (row, context) => {
        let unknown = false
        for (const one of all) {
          const found = one(row, context)
          if (found === decisive) return decisive
          if (found === undefined) unknown = true
        }
        return unknown ? undefined : !decisive
      }
    }
    case "not": {
      const value = of(expr.value)
      return (row, context) => {
        const found = value(row, context)
        return found === undefined ? undefined : !found
      }
    }
    case "arithmetic": {
      const left = of(expr.left)
      const right = of(expr.right)
      const { fn } = expr
      return (row, context) => {
        const a = left(row, context) as number | undefined
        const b = right(row, context) as number | undefined
        if (a === undefined || b === undefined) return undefined
        return fn === "add" ? a + b : fn === "subtract" ? a - b : a * b
      }
    }
    case "age": {
      const birth = day(expr.birth)
      const at = day(expr.at)
      return (row, context) => {
        const a = birth(row, context) as LocalDate.LocalDate | undefined
        const b = at(row, context) as LocalDate.LocalDate | undefined
        return a === undefined || b === undefined ? undefined : LocalDate.ageAt(a, b)
      }
    }
    case "duration": {
      const seconds = expr.in === "second"
      const from = seconds ? of(expr.from) : day(expr.from)
      const to = seconds ? of(expr.to) : day(expr.to)
      return (row, context) => {
        const a = from(row, context)
        const b = to(row, context)
        if (a === undefined || b === undefined) return undefined
        if (seconds) return Math.floor(((b as number) - (a as number)) / 1000)
        const first = LocalDate.toEpochDay(a as LocalDate.LocalDate)
        const last = LocalDate.toEpochDay(b as LocalDate.LocalDate)
        return expr.in === "day" ? last - first : workingDays(first, last)
      }
    }
    case "case": {
      const arms = expr.when.map((arm) => ({ if: of(arm.if), then: of(arm.then) }))
      const otherwise = expr.else === undefined ? undefined : of(expr.else)
      return (row, context) => {
        for (const arm of arms) if (arm.if(row, context) === true) return arm.then(row, context)
        return otherwise?.(row, context)
      }
    }
    case "first-of": {
      const values = expr.values.map(of)
      return (row, context) => {
        for (const value of values) {
          const found = value(row, context)
          if (found !== undefined) return found
        }
        return undefined
      }
    }
    case "tally":
      return tally(rowSet, collection, expr)
  }
}

/** The function that reads the expression in rows of the collection. Compiled once per rowSet. */
export const compile = (rowSet: RowSet, collection: Collection.Collection, expr: Expr.Expr): Reader => {
  const key = `${collection.id}\u0000${JSON.stringify(expr)}`
  let reader = rowSet.compiled.get(key)
  if (reader === undefined) {
    reader = build(rowSet, collection, expr)
    rowSet.compiled.set(key, reader)
  }
  return reader
}

/**
 * The qualifier bits of everything that the expressions read in a row: its qualified fields, those of rows it refers to, and the
 * rows its tallies take. All of them count, whichever decided.
 */
export const qualifierBits = (
  rowSet: RowSet,
  collection: Collection.Collection,
  exprs: ReadonlyArray<Expr.Expr>
): ((row: Row.AnyRow, context: Context) => number) => {
  const readers: Array<(row: Row.AnyRow, context: Context) => number> = []
  const bitsOf = (value: unknown): number => (value === undefined ? 0 : Qualifier.bits[value as Qualifier.Qualifier])
  const visit = (expr: Expr.Expr): void => {
    if (expr.op === "field") {
      if (Type.resolve(collection, expr.path)?.field?.qualified !== true) return
      const read = readPath(rowSet, collection, [...expr.path.slice(0, -1), `${expr.path.at(-1)}Qualifier`])
      readers.push((row, context) => bitsOf(read(row, context)))
      return
    }
    if (expr.op === "tally") {
      const take = tallied(rowSet, collection, expr)
      const other = rowSet.registry.collections.get(expr.collection) ?? collection
      const inner = qualifierBits(
        rowSet,
        other,
        [expr.where, expr.value].filter((one) => one !== undefined)
      )
      const time = timeExpr(other, expr.time)
      const own = ownDay(dayOf(rowSet, compile(rowSet, other, time), typeOf(rowSet, other, time)))
      readers.push((row, context) => take(row, context).reduce((bits, one) => bits | inner(one, own(one, context)), 0))
    }
    for (const child of Expr.children(expr)) visit(child)
  }
  for (const expr of exprs) visit(expr)
  return (row, context) => {
    let bits = bitsOf(row.qualifier)
    for (const reader of readers) bits |= reader(row, context)
    return bits
  }
}
