/** Row expressions in words: conditions as clauses, values as nouns. One walk for all languages; the grammar puts the words. */
import type { Comparison, Expr, Tally } from "../expr/Expr.ts"
import type { Moment, Rows, Taken } from "./Grammar.ts"
import { numberIn, policyText, unitOf } from "./numbers.ts"
import { codeText, fieldAt, type Scene, type Stage } from "./Scene.ts"

const opposite: Readonly<Record<Comparison, Comparison>> = {
  eq: "ne",
  ne: "eq",
  lt: "ge",
  ge: "lt",
  le: "gt",
  gt: "le"
}

/** Rows of a collection, with when they are taken and the conditions on them, as clauses. */
export const rowsOf = (scene: Scene, taken: Taken, where: Expr | undefined): Rows => ({
  name: scene.collection.name[scene.language],
  taken,
  where: where === undefined ? [] : conjuncts(where).map((one) => clause(scene, one))
})

/** The conditions that all have to hold. */
export const conjuncts = (expr: Expr): ReadonlyArray<Expr> => (expr.op === "and" ? expr.all.flatMap(conjuncts) : [expr])

const isTime = (scene: Scene, expr: Expr): boolean => {
  switch (expr.op) {
    case "field": {
      const { field } = fieldAt(scene, expr.path)
      const name = expr.path.at(-1)
      return field?.type === "date" || field?.type === "instant" || name === "validFrom" || name === "validTo"
    }
    case "today":
      return true
    case "tally":
      return expr.fn === "first" || expr.fn === "last"
    case "first-of":
      return expr.values.some((one) => isTime(scene, one))
    case "literal":
      return typeof expr.value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(expr.value)
    default:
      return false
  }
}

/** A time: what happened then, or a noun. */
const moment = (scene: Scene, expr: Expr): Moment => {
  if (expr.op === "field") {
    const { event, labels } = fieldAt(scene, expr.path)
    if (event !== undefined) return { text: scene.grammar.moment(labels, event), isEvent: true }
  }
  return { text: value(scene, expr), isEvent: false }
}

const inner = (scene: Scene, tally: Tally): Scene | undefined => {
  const collection = scene.registry.collections.get(tally.collection)
  return collection === undefined ? undefined : { ...scene, collection, today: scene.today }
}

const takenBy = (scene: Scene, other: Scene, tally: Tally): Taken => {
  const { window } = tally
  const time: Expr | undefined =
    tally.time ?? (other.collection.time === undefined ? undefined : { op: "field", path: [other.collection.time] })
  const found = time?.op === "field" ? fieldAt(other, time.path) : undefined
  const isRegister = other.collection.kind === "register" && tally.time === undefined
  switch (window.within) {
    case "ever":
      return undefined
    case "so-far":
      return { upTo: scene.today, isRegister, event: found?.event }
    case "period": {
      const isOwn = tally.time === undefined
      const label = isOwn ? undefined : found?.labels.join(" ")
      return { within: scene.period, isRegister, event: found?.event, ...(label === undefined ? {} : { label }) }
    }
    case "before":
    case "after":
      return { side: window.within, of: moment(scene, window.of), event: found?.event }
  }
}

const isPath = (expr: Expr, name: string): boolean =>
  expr.op === "field" && expr.path.length === 1 && expr.path[0] === name

/** Whose rows a tally looks at: the row's own (empty), or those of something it refers to. */
const ownerOf = (scene: Scene, tally: Tally): string => {
  if (isPath(tally.equals, "id")) return ""
  const text = value(scene, tally.equals)
  const found = tally.equals.op === "field" ? fieldAt(scene, tally.equals.path).field : undefined
  if (found !== undefined && found.type !== "reference") return scene.grammar.same(text)
  return scene.language === "en" ? text.replace(/^the /, "its ") : text
}

const existence = (scene: Scene, tally: Tally, not: boolean): string => {
  const other = inner(scene, tally)
  if (other === undefined) return scene.grammar.quote(tally.collection)
  const rows = rowsOf(other, takenBy(scene, other, tally), tally.where)
  const owner = ownerOf(scene, tally)
  if (isPath(tally.via, "id")) return scene.grammar.isRow(owner, rows, not)
  return scene.grammar.has(owner, rows, { not, ever: tally.window.within === "ever" })
}

/** Whether a comparison only asks if there is any such row: true for "there is", false for "there is none". */
const asksForAny = (is: Comparison, right: Expr): boolean | undefined => {
  if (right.op !== "literal") return undefined
  if ((is === "ge" && right.value === 1) || (is === "gt" && right.value === 0)) return true
  if ((is === "lt" && right.value === 1) || (is === "eq" && right.value === 0)) return false
  return undefined
}

const comparison = (scene: Scene, is: Comparison, left: Expr, right: Expr): string => {
  const { grammar } = scene
  if (left.op === "tally" && left.fn === "count") {
    const any = asksForAny(is, right)
    if (any !== undefined) return existence(scene, left, !any)
  }
  const found = left.op === "field" ? fieldAt(scene, left.path) : undefined
  if (found !== undefined && right.op === "literal" && (is === "eq" || is === "ne")) {
    const type = found.field?.type
    if (type === "code" || type === "text" || type === "reference") {
      return grammar.is(grammar.subject(found.labels), codeText(scene, found.field, String(right.value)), is === "ne")
    }
    if (type === "flag") return grammar.flag(found.labels, (is === "ne") === (right.value === true))
  }
  if (isTime(scene, left) || isTime(scene, right)) {
    if (found?.event !== undefined) return grammar.happened(is, found.labels, found.event, moment(scene, right))
    return grammar.compare(is, value(scene, left), value(scene, right), true)
  }
  const counted = unitOf(scene.registry, scene.collection, left)
  const unit = left.op === "age" && !isBirth(scene, left.birth) ? "completed-year" : counted
  const to =
    right.op === "literal" && typeof right.value === "number" ? numberIn(scene, right.value, unit) : value(scene, right)
  return grammar.compare(is, value(scene, left), to, false)
}

/** Whether the expression is someone's day of birth: the years since then are an age. */
const isBirth = (scene: Scene, expr: Expr): boolean =>
  expr.op === "first-of"
    ? expr.values.every((one) => isBirth(scene, one))
    : expr.op === "field" && /出生|birth|born/i.test(fieldAt(scene, expr.path).labels.at(-1) ?? "")

/** A condition as a clause: `问题类别为“清扫保洁”`, `the category is “Cleaning”`. */
export const clause = (scene: Scene, expr: Expr, not = false): string => {
  const { grammar } = scene
  const subject = (of: Expr): string =>
    of.op === "field" ? grammar.subject(fieldAt(scene, of.path).labels) : value(scene, of)
  const fieldOf = (of: Expr) => (of.op === "field" ? fieldAt(scene, of.path).field : undefined)
  switch (expr.op) {
    case "not":
      return clause(scene, expr.value, !not)
    case "and":
    case "or": {
      if (not) return grammar.never(clause(scene, expr))
      const clauses = expr.all.map((one) => clause(scene, one))
      return expr.op === "and" ? grammar.all(clauses) : grammar.any(clauses)
    }
    case "compare":
      return comparison(scene, not ? opposite[expr.is] : expr.is, expr.left, expr.right)
    case "in":
      return grammar.oneOf(
        subject(expr.value),
        expr.of.map((code) => codeText(scene, fieldOf(expr.value), String(code))),
        not
      )
    case "has":
      return grammar.includes(
        subject(expr.set),
        expr.any.map((code) => codeText(scene, fieldOf(expr.set), code)),
        not
      )
    case "missing": {
      if (expr.value.op !== "field") return grammar.valueGiven(value(scene, expr.value), !not)
      const { event, labels } = fieldAt(scene, expr.value.path)
      return grammar.given(labels, event, !not)
    }
    case "field":
      return grammar.flag(fieldAt(scene, expr.path).labels, not)
    default:
      return not ? grammar.never(value(scene, expr)) : value(scene, expr)
  }
}

/** A value as a noun: `the household's tags`, `从受理到办结的日历天数`. */
export const value = (scene: Scene, expr: Expr): string => {
  const { grammar } = scene
  const of = (one: Expr): string => value(scene, one)
  switch (expr.op) {
    case "field":
      return grammar.subject(fieldAt(scene, expr.path).labels)
    case "literal":
      return typeof expr.value === "boolean"
        ? grammar.yes[`${expr.value}`]
        : typeof expr.value === "number"
          ? String(expr.value)
          : /^\d{4}-\d{2}-\d{2}$/.test(expr.value)
            ? grammar.day(expr.value as `${number}-${number}-${number}`)
            : grammar.quote(expr.value)
    case "today":
      return scene.today.replace(/^(at|on) /, "")
    case "parameter":
      return policyText(scene, expr.id)
    case "arithmetic":
      return grammar.arithmetic(expr.fn, of(expr.left), of(expr.right))
    case "age":
      return grammar.age(
        of(expr.birth),
        { text: of(expr.at), isToday: expr.at.op === "today" },
        isBirth(scene, expr.birth)
      )
    case "duration":
      return grammar.duration(expr.in, moment(scene, expr.from), moment(scene, expr.to))
    case "case": {
      const arm = (one: Expr): string =>
        one.op === "literal" && typeof one.value === "number"
          ? numberIn(scene, one.value, unitOf(scene.registry, scene.collection, expr))
          : of(one)
      const arms = expr.when.map((one) => [clause(scene, one.if), arm(one.then)] as const)
      return grammar.choice(arms, expr.else === undefined ? undefined : arm(expr.else))
    }
    case "first-of":
      return grammar.firstOf(expr.values.map(of))
    case "tally": {
      const other = inner(scene, expr)
      if (other === undefined) return grammar.quote(expr.collection)
      const what = expr.value === undefined ? undefined : value(other, expr.value)
      const rows = rowsOf(other, takenBy(scene, other, expr), expr.where)
      return grammar.tally(expr.fn, ownerOf(scene, expr), rows, what, expr.window.within)
    }
    default:
      return clause(scene, expr)
  }
}

/** The scene of an aggregate's rows. */
export const sceneOf = (at: Stage, collection: string, today: string): Scene | undefined => {
  const found = at.registry.collections.get(collection)
  return found === undefined ? undefined : { ...at, collection: found, today }
}
