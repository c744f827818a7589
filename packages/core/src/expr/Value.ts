/**
 * Typed handles on expressions: what a callback such as `(visit) => visit.household.tags.has("low-income")` works with. A
 * method exists only where it makes sense, and codes and units are types, so a wrong one does not compile. The callback runs
 * once, when a definition is made; its result is data.
 */
import type { Unit } from "../quantity/Unit.ts"
import type { LocalDate } from "../time/LocalDate.ts"
import { type Comparison, type Expr, field, literal, today as todayExpr, type Window } from "./Expr.ts"

const compare = (is: Comparison, left: Expr, right: Expr): Condition =>
  new Condition({ op: "compare", is, left, right })

/** What every handle can say: whether the row has a value at all. */
abstract class Value {
  readonly expr: Expr
  constructor(expr: Expr) {
    this.expr = expr
  }
  missing(): Condition {
    return new Condition({ op: "missing", value: this.expr })
  }
}

/** True, false or unknown. */
export class Condition extends Value {
  declare readonly kind: "condition"
  and(...others: ReadonlyArray<Condition>): Condition {
    return new Condition({ op: "and", all: [this.expr, ...others.map((other) => other.expr)] })
  }
  or(...others: ReadonlyArray<Condition>): Condition {
    return new Condition({ op: "or", all: [this.expr, ...others.map((other) => other.expr)] })
  }
  not(): Condition {
    return new Condition({ op: "not", value: this.expr })
  }
}

/** Free text: can be compared whole, and is never counted apart in a report. */
export class TextValue extends Value {
  declare readonly kind: "text"
  is(text: string): Condition {
    return compare("eq", this.expr, literal(text))
  }
  in(texts: ReadonlyArray<string>): Condition {
    return new Condition({ op: "in", value: this.expr, of: texts })
  }
}

/** One code of a vocabulary. */
export class CodeValue<out C extends string> extends Value {
  declare readonly kind: "code"
  declare readonly codes: C
  is<const D extends C>(code: D): Condition {
    return compare("eq", this.expr, literal(code))
  }
  isNot<const D extends C>(code: D): Condition {
    return compare("ne", this.expr, literal(code))
  }
  in(codes: ReadonlyArray<C>): Condition {
    return new Condition({ op: "in", value: this.expr, of: codes })
  }
}

/** A set of codes; a dated set is read as of the day the row is read. */
export class CodeSet<out C extends string> extends Value {
  declare readonly kind: "codes"
  declare readonly codes: C
  has<const D extends C>(code: D): Condition {
    return new Condition({ op: "has", set: this.expr, any: [code] })
  }
  hasAny(codes: ReadonlyArray<C>): Condition {
    return new Condition({ op: "has", set: this.expr, any: codes })
  }
}

type Operand<V extends Value> = number | V
const operand = (value: number | Value): Expr => (typeof value === "number" ? literal(value) : value.expr)

/** A whole number of a unit (money in 分, time in seconds). */
export class NumberValue<out U extends Unit> extends Value {
  declare readonly kind: "number"
  declare readonly unit: U
  eq(other: Operand<NumberValue<U>>): Condition {
    return compare("eq", this.expr, operand(other))
  }
  atLeast(other: Operand<NumberValue<U>>): Condition {
    return compare("ge", this.expr, operand(other))
  }
  atMost(other: Operand<NumberValue<U>>): Condition {
    return compare("le", this.expr, operand(other))
  }
  above(other: Operand<NumberValue<U>>): Condition {
    return compare("gt", this.expr, operand(other))
  }
  below(other: Operand<NumberValue<U>>): Condition {
    return compare("lt", this.expr, operand(other))
  }
  /** Both ends belong to the range. */
  between(least: Operand<NumberValue<U>>, most: Operand<NumberValue<U>>): Condition {
    return this.atLeast(least).and(this.atMost(most))
  }
  plus(other: NumberValue<U>): NumberValue<U> {
    return new NumberValue({ op: "arithmetic", fn: "add", left: this.expr, right: other.expr })
  }
  minus(other: NumberValue<U>): NumberValue<U> {
    return new NumberValue({ op: "arithmetic", fn: "subtract", left: this.expr, right: other.expr })
  }
  times(factor: number): NumberValue<U> {
    return new NumberValue({ op: "arithmetic", fn: "multiply", left: this.expr, right: literal(factor) })
  }
}

type Time = DateValue | InstantValue | LocalDate
const time = (value: Time): Expr => (typeof value === "string" ? literal(value) : value.expr)

/** A time of the row: a day or an instant. An instant compares with a day by its local day. */
abstract class TimeValue extends Value {
  before(other: Time): Condition {
    return compare("lt", this.expr, time(other))
  }
  onOrBefore(other: Time): Condition {
    return compare("le", this.expr, time(other))
  }
  after(other: Time): Condition {
    return compare("gt", this.expr, time(other))
  }
  onOrAfter(other: Time): Condition {
    return compare("ge", this.expr, time(other))
  }
  /** Calendar days from this day to the other: 0 on the same day. */
  daysUntil(other: Time): NumberValue<"day"> {
    return new NumberValue({ op: "duration", in: "day", from: this.expr, to: time(other) })
  }
  /** Days from Monday to Friday after this day, up to and with the other. */
  workingDaysUntil(other: Time): NumberValue<"day"> {
    return new NumberValue({ op: "duration", in: "working-day", from: this.expr, to: time(other) })
  }
}

export class DateValue extends TimeValue {
  declare readonly kind: "date"
  /** Completed years from this day to the day the row is read, or to another day (周岁). */
  age(at?: DateValue | LocalDate): NumberValue<"year"> {
    return new NumberValue({ op: "age", birth: this.expr, at: at === undefined ? todayExpr : time(at) })
  }
}

export class InstantValue extends TimeValue {
  declare readonly kind: "instant"
  /** Elapsed seconds from this instant to the other. */
  secondsUntil(other: InstantValue): NumberValue<"second"> {
    return new NumberValue({ op: "duration", in: "second", from: this.expr, to: other.expr })
  }
}

/** The id of a row of another collection, counted in that collection's unit. */
export class Reference<out Id extends string, out U extends Unit> extends Value {
  declare readonly kind: "reference"
  declare readonly to: Id
  readonly unit: U
  constructor(expr: Expr, unit: U) {
    super(expr)
    this.unit = unit
  }
  is(other: Reference<Id, Unit>): Condition {
    return compare("eq", this.expr, other.expr)
  }
}

export type AnyValue =
  | Condition
  | TextValue
  | CodeValue<string>
  | CodeSet<string>
  | NumberValue<Unit>
  | DateValue
  | InstantValue
  | Reference<string, Unit>

/** The day the row is read: the as-of day of a stock, the day of a journal entry. */
export const today: DateValue = new DateValue(todayExpr)

/** A dated policy value, as in force where and when the row is read. */
export const parameter = <U extends Unit>(of: { readonly id: string; readonly unit: U }): NumberValue<U> =>
  new NumberValue({ op: "parameter", id: of.id })

/** All of these conditions. */
export const and = (first: Condition, ...rest: ReadonlyArray<Condition>): Condition => first.and(...rest)
/** At least one of these conditions. */
export const or = (first: Condition, ...rest: ReadonlyArray<Condition>): Condition => first.or(...rest)
/** The first value that is not missing. */
export const firstOf = <V extends Value>(first: V, ...rest: ReadonlyArray<V>): V =>
  new (first.constructor as new (expr: Expr, unit: unknown) => V)(
    { op: "first-of", values: [first, ...rest].map((value) => value.expr) },
    "unit" in first ? first.unit : undefined
  )

/** The number of the first arm whose condition is true. */
export const choose = <U extends Unit>(
  arms: ReadonlyArray<{ readonly if: Condition; readonly then: Operand<NumberValue<U>> }>,
  otherwise?: Operand<NumberValue<U>>
): NumberValue<U> =>
  new NumberValue({
    op: "case",
    when: arms.map((arm) => ({ if: arm.if.expr, then: operand(arm.then) })),
    ...(otherwise === undefined ? {} : { else: operand(otherwise) })
  })

export type { Window }
export { field }
