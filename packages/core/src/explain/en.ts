/** The grammar of English explanations. */
import type { Comparison } from "../expr/Expr.ts"
import { months } from "../report/words.ts"
import { type LocalDate, parts } from "../time/LocalDate.ts"
import * as Period from "../time/Period.ts"
import type { Grammar, Rows, Taken } from "./Grammar.ts"
import { happening, wholeMonths } from "./spoken.ts"

const enQuote = (text: string): string => `“${text}”`
const lower = (label: string): string =>
  /^[A-Z][^A-Z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
/** A label inside a sentence; one that is no noun (“starts at”, “part of”) in quotes. */
const noun = (label: string): string =>
  /(^| )(at|on|of|with|for|from|by)$/i.test(label) ? enQuote(lower(label)) : lower(label)
const the = (text: string): string => (text.startsWith("“") ? text : `the ${text}`)
const irregular = ["held", "born", "sent", "made", "met", "paid", "given", "done", "found"]
const enEvent = (label: string): string | undefined => {
  const match = /^(.+) (at|on)$/.exec(label)
  const words = match?.[1]?.toLowerCase()
  const verb = words?.split(" ").find((word) => word.endsWith("ed") || irregular.includes(word))
  return verb === undefined ? undefined : words
}
const enSubject = (labels: ReadonlyArray<string>): string =>
  labels.length === 0 ? "the row itself" : the(labels.map(noun).join("'s "))
const enOwner = (labels: ReadonlyArray<string>): string =>
  labels.length === 0 ? "it" : `its ${labels.map(noun).join("'s ")}`
const active = /^(moved|occurred|joined|started|ended|happened)/
/** What a row underwent or did: `it was resolved`, `it occurred`. */
const be = (subject: string): string => (/[^su]s”?$/.test(subject) ? "are" : "is")
const did = (owner: string, event: string, not = false): string =>
  active.test(event) ? `${owner} ${not ? "has not " : ""}${event}` : `${owner} was ${not ? "not " : ""}${event}`
const plural = (name: string): string => {
  const label = lower(name)
  const head = /^(.+?)( (?:of|to) .+| \w{3,}ed)$/.exec(label)
  const [, before, after] = head ?? [undefined, label, ""]
  const word = before ?? label
  const many = /[^aeiou]y$/.test(word)
    ? word.replace(/y$/, "ies")
    : /(s|x|ch|sh)$/.test(word)
      ? `${word}es`
      : `${word}s`
  return `${many}${after ?? ""}`
}
const article = (text: string): string => (/^[aeiou“"]/.test(text.replace(/^[“"]/, "")) ? "an" : "a")
const enTaken = (taken: Taken, name: string): string => {
  if (taken === undefined) return ""
  if ("on" in taken) return ` on the books ${taken.on}`
  const last = name.toLowerCase().split(" ").at(-1) ?? ""
  const { event: verb } = taken
  const repeats =
    verb === undefined || verb.startsWith(last.slice(0, 5)) || (irregular.includes(verb) && verb[0] === last[0])
  const event = repeats ? "" : ` ${verb}`
  if ("side" in taken) return `${event} ${taken.side} ${taken.of.text}`
  if ("upTo" in taken)
    return taken.isRegister ? ` on the books ${taken.upTo}` : `${event} up to ${taken.upTo.replace(/^(at|on) /, "")}`
  if (taken.owner !== undefined) {
    return ` whose ${did(taken.owner.map(noun).join("'s "), taken.event ?? "")} in ${taken.within}`
  }
  if (taken.isRegister && taken.event === undefined) return ` on the books at some time in ${taken.within}`
  if (taken.event === undefined && taken.label !== undefined)
    return ` whose ${taken.label.startsWith("“") ? taken.label : enQuote(lower(taken.label))} is in ${taken.within}`
  return `${event} in ${taken.within}`
}
const enAll = (clauses: ReadonlyArray<string>): string => clauses.join(" and ")
const enRows = (rows: Rows, many = true): string => {
  const name = many ? plural(rows.name) : lower(rows.name)
  const where = rows.where.length === 0 ? "" : ` where ${enAll(rows.where)}`
  return `${name}${enTaken(rows.taken, rows.name)}${where}`
}
const enCompare = (is: Comparison, isTime: boolean): string =>
  isTime
    ? { eq: "on", ne: "not on", lt: "before", le: "on or before", gt: "after", ge: "on or after" }[is]
    : { eq: "exactly", ne: "not", lt: "below", le: "at most", gt: "above", ge: "at least" }[is]
const dayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
const enWeekdays = (days: ReadonlyArray<number> | undefined): string => {
  if (days === undefined || days.length === 7) return "every day"
  if (days.join() === "1,2,3,4,5") return "Monday to Friday"
  return `every ${days.map((day) => dayNames[day - 1]).join(" and ")}`
}
const enDay = (date: LocalDate): string => {
  const { day, month, year } = parts(date)
  return `${day} ${months[month - 1]} ${year}`
}
const enSpan = (period: Period.Period): string => {
  const first = parts(period.start)
  const last = parts(Period.last(period))
  const count = wholeMonths(period)
  switch (period.kind) {
    case "day":
      return enDay(period.start)
    case "month":
      return `${months[first.month - 1]} ${first.year}`
    case "half-year":
      return `the ${Period.label(period, "en")}`
    case "quarter":
    case "year":
    case "week":
      return Period.label(period, "en")
    default:
      if (count !== undefined) return `${months[first.month - 1]} to ${months[last.month - 1]} ${first.year}`
      return first.year === last.year
        ? `${first.day} ${months[first.month - 1]} to ${enDay(Period.last(period))}`
        : `${enDay(period.start)} to ${enDay(Period.last(period))}`
  }
}
const enSince = (from: string | undefined, to: string | undefined): string =>
  from !== undefined && to !== undefined
    ? `from ${from} to before ${to}`
    : from !== undefined
      ? `since ${from}`
      : to === undefined
        ? ""
        : `before ${to}`
const or = (texts: ReadonlyArray<string>): string => texts.join(", ").replace(/, ([^,]*)$/, " or $1")
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const en: Grammar = {
  period: "the period",
  edge: { start: "at the start of the period", end: "at the end of the period" },
  ownDay: "on that day",
  quote: enQuote,
  event: enEvent,
  subject: enSubject,
  is: (subject, text, not) => `${subject} ${be(subject)} ${not ? "not " : ""}${text}`,
  oneOf: (subject, texts, not) => `${subject} ${be(subject)} ${not ? `none of ${texts.join(", ")}` : or(texts)}`,
  includes: (subject, texts, not) =>
    `${subject} ${not ? "do not include" : "include"} ${texts.length === 1 ? texts[0] : `${not ? "any of " : ""}${or(texts)}`}`,
  given: (labels, event, not) =>
    event === undefined
      ? `${enSubject(labels)} ${be(enSubject(labels))} ${not ? "missing" : "given"}`
      : did(enOwner(labels.slice(0, -1)), event, not),
  valueGiven: (value, not) => `there is ${not ? "no" : "a"} value for ${value}`,
  flag: (labels, not) =>
    `${enOwner(labels.slice(0, -1))} is ${not ? "not " : ""}marked ${enQuote(labels.at(-1) ?? "")}`,
  compare: (is, left, right, isTime) => `${left} ${be(left)} ${enCompare(is, isTime)} ${right}`,
  happened: (is, labels, event, right) =>
    `${did(enOwner(labels.slice(0, -1)), event)} ${enCompare(is, true)} ${right.isEvent ? `the day ${right.text}` : right.text}`,
  all: enAll,
  any: (clauses) => `(${clauses.join(" or ")})`,
  never: (clause) => `it is not so that ${clause}`,
  moment: (labels, event) => did(enOwner(labels.slice(0, -1)), event),
  has: (owner, rows, { ever, not }) => {
    const what = enRows(rows, false)
    const who = owner === "" ? "it" : owner
    if (not)
      return `${who} has ${ever ? "never had" : "had"} ${ever ? article(what) : "no"} ${what}`.replace(
        "has had no",
        "has no"
      )
    return `${who} has ${ever ? "ever had " : ""}${article(what)} ${what}`
  },
  same: (value) => value.replace(/^the /, "the same "),
  isRow: (owner, rows, not) => {
    const who = owner === "" ? "it" : owner
    const when = happening(rows)
    return when === undefined
      ? `${who} is ${not ? "not " : ""}one of the ${enRows(rows)}`
      : `${did(who, when.event, not)} in ${when.within}`
  },
  tally: (fn, owner, rows, value) => {
    const all = `${owner === "" || owner === "it" ? "its" : `${owner}'s`} ${enRows(rows)}`
    if (fn === "count") return `the number of ${all}`
    return fn === "sum"
      ? `the sum of ${value} over ${all}`
      : `the ${fn === "first" ? "earliest" : "latest"} ${value?.replace(/^the /, "")} among ${all}`
  },
  age: (birth, at, ofLife) =>
    ofLife
      ? `the age${at.isToday ? "" : ` on ${at.text}`}`
      : `the number of completed years from ${birth} to ${at.text}`,
  duration: (of, from, to) => {
    const edge = (moment: typeof from): string => (moment.isEvent ? `when ${moment.text}` : moment.text)
    const what = { second: "the time", day: "the calendar days", "working-day": "the working days" }[of]
    return `${what} from ${edge(from)} to ${edge(to)}`
  },
  arithmetic: (fn, left, right) => `${left} ${{ add: "plus", subtract: "less", multiply: "times" }[fn]} ${right}`,
  choice: (arms, otherwise) =>
    `(${[...arms.map(([when, then]) => `${then} where ${when}`), ...(otherwise === undefined ? [] : [`otherwise ${otherwise}`])].join(", ")})`,
  firstOf: (values) => values.join(", or else "),
  yes: { true: "yes", false: "no" },
  policy: (name, values) => `${enQuote(name)} (${values.join("; ")})`,
  inForce: (text, from, to, place) => {
    const when = enSince(from, to)
    return `${text}${when === "" ? "" : ` ${when}`}${place === undefined ? "" : ` in ${place}`}`
  },
  workingDays: (n) => `${n} working days`,
  years: (n) => (n === "1" ? "1 year" : `${n} years`),
  rows: enRows,
  each: (rows) => `every ${enRows(rows, false)}`,
  eachPlace: (level) => `every ${lower(level)}`,
  measure: (kind, rows, value, _unit, rank) => {
    const all = enRows(rows)
    switch (kind) {
      case "count":
        return `the number of ${all}`
      case "distinct":
        return `the number of different ${plural(value?.replace(/^the /, "") ?? "")} among ${all}, each counted once`
      case "sum":
        return `the sum of ${value} over ${all}`
      case "percentile":
        return `the ${rank} of ${value} over ${all}`
      default:
        return `the ${kind === "min" ? "least" : "greatest"} value of ${value} over ${all}`
    }
  },
  rank: (n, d) => (n * 2 === d ? "median" : `${Math.round((n * 100) / d)}th percentile`),
  share: (rows, extra) => `of the ${enRows(rows)}, the share where ${extra}`,
  quotient: (above, below) => `${above}, divided by ${below}`,
  sum: (op, left, right) => `${left}, ${{ add: "plus", subtract: "less", multiply: "times" }[op]} ${right}`,
  kept: (duty) => `of the occasions owed, the share kept. ${capital(duty)}`,
  part: (which, duty) => `the occasions ${which === "required" ? "owed" : "kept"} (${duty})`,
  duty: (subjects, requirements, combine) =>
    `${subjects} owes ${requirements.join("; ")}${combine === "all" && requirements.length > 1 ? "; only all of them together count as kept" : "; a surplus makes up for nothing"}`,
  requirement: (cadence, name, atLeast, rows, by) =>
    `${cadence}: ${name}, at least ${atLeast} (from the ${enRows(rows)}${by === undefined ? "" : `, matched by ${by}`})`,
  cadence: ({ dayPart, every, weekdays }) => {
    const day = weekdays === undefined ? (every === "period" ? "in the period" : `each ${every}`) : enWeekdays(weekdays)
    return `${day}${dayPart === undefined ? "" : ` from ${dayPart.from} to ${dayPart.to}`}`
  },
  covered: (duty) => `of the time owed, the share covered. ${capital(duty)}`,
  coverPart: (which, duty) => `the time ${which === "required" ? "owed" : "covered"} (${duty})`,
  cover: (subjects, windows, rows, from, to) =>
    `${subjects} must be covered ${windows} by ${enRows(rows)} (from ${from} to ${to}; overlaps count once)`,
  windows: (windows) => windows.map((one) => `${enWeekdays(one.weekdays)} from ${one.from} to ${one.to}`).join(" and "),
  change: (of, against, relative) =>
    `${relative ? "the share by which" : "the amount by which"} the figure changed against ${against === "same-period-last-year" ? "the same period last year" : "the period before"}, of ${of}`,
  annualised: (of) => `${of}, as if the whole year went like the period`,
  kpi: (name, definition) => (definition === undefined ? enQuote(name) : `${enQuote(name)} (${definition})`),
  sentence: (text) => `${capital(text)}.`,
  definition: (name, text) => `${name}: ${text}`,
  target: (text, from, to, source) => {
    const notes = [enSince(from, to), source ?? ""].filter((one) => one !== "")
    return `target ${text}${notes.length === 0 ? "" : ` (${notes.join(", ")})`}`
  },
  brokenDown: (names) => `told apart by ${names.map(lower).join(", ")}`,
  excluded: (is, clause) => `${is === "false" ? "not so" : "something is missing, so nobody can tell"}: ${clause}`,
  day: enDay,
  span: enSpan,
  result: {
    head: (name, place, when, isStock) =>
      `${name}, ${place === undefined ? "" : `${place}, `}${isStock ? "on " : ""}${when}`,
    share: (rows, of, extra, some, value) => `: ${some} of ${of} ${enRows(rows)}, those where ${extra}: ${value}`,
    parts: (value, above, below) => `: ${value} (${above} over ${below})`,
    kept: (required, met, missing, value) =>
      `: ${met} of ${required}${/^\d+$/.test(required) ? " occasions" : ""} owed were kept${missing === undefined ? "" : `, ${missing} missing`}: ${value}`,
    gap: (side, by) => (by === undefined ? "missed" : side === "short" ? `short by ${by}` : `over by ${by}`),
    unsure: (qualifier) => ` (${qualifier})`,
    met: "met",
    target: (text) => text,
    provisional: "provisional: the period is not over",
    none: (status, reason) => `: ${status}${reason === undefined ? "" : ` (${reason})`}`,
    join: (head, clauses) => `${head}${clauses.join("; ")}.`
  }
}
