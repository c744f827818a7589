/** Attainment: entries are laid out by subject once, then every slot looks only at its subjects. */
import type { Expr } from "../../expr/Expr.ts"
import { inForce } from "../../kpi/Parameter.ts"
import type { Aggregate } from "../../measure/Measure.ts"
import { slots } from "../../time/Cadence.ts"
import { fromEpochDay, toEpochDay } from "../../time/LocalDate.ts"
import type { Period } from "../../time/Period.ts"
import { type Bits, has } from "./bits.ts"
import { type Counted, duty, type Tell } from "./Duty.ts"
import { entriesOf } from "./entries.ts"
import type { Reading } from "./read.ts"
import { groupsBy } from "./subjects.ts"

/** How many entries a requirement needs of a subject on a day. */
const needOf = (reading: Reading, atLeast: Expr) => {
  const places = reading.places()
  if (atLeast.op === "literal") return () => atLeast.value as number
  const dated = atLeast.op === "parameter" ? (reading.dataset.registry.parameters.get(atLeast.id)?.values ?? []) : []
  return (day: number, chain: number): number => inForce(dated, fromEpochDay(day), places.chain(chain))?.value ?? 1
}

/** Population × cadence: every subject of every slot. */
export const attain = (
  reading: Reading,
  aggregate: Extract<Aggregate, { kind: "attainment" }>,
  period: Period,
  tell: Tell,
  counted: Counted | undefined
): void => {
  const groupAt = groupsBy(reading, aggregate.subjects, period)
  const needs = aggregate.requirements.map((requirement, index) => {
    const own = slots(requirement.cadence, period).map((slot) => ({
      from: toEpochDay(slot.start),
      to: toEpochDay(slot.end)
    }))
    const start = own.reduce((first, { from }) => Math.min(first, from), Number.MAX_SAFE_INTEGER)
    return {
      index,
      collection: requirement.collection,
      entries: entriesOf(reading, requirement, start, period),
      slots: own,
      need: needOf(reading, requirement.atLeast)
    }
  })
  type Need = (typeof needs)[number]
  const one = duty()
  /** Fills `one` with what a requirement and its entries say of a subject in a slot. */
  const judge = (of: Need, slot: Need["slots"][number], valid: Bits | undefined): void => {
    one.required = of.need(slot.to - 1, one.chain)
    let found = 0
    for (const row of of.entries.bySubject.get(one.subject) ?? []) {
      const day = of.entries.days?.[row] as number
      if (valid === undefined ? day < slot.from || day >= slot.to : !has(valid, row)) continue
      found++
      one.bits |= of.entries.bits?.[row] ?? 0
      counted?.(of.collection, row, one)
    }
    one.met = Math.min(one.required, found)
    if (one.met < one.required) one.undone |= 1 << of.index
  }
  const eachSubject = (slot: Need["slots"][number], visit: () => void): void => {
    const { chains, names } = groupAt(slot.to - 1)
    one.from = slot.from
    one.to = slot.to
    for (const [at, name] of names.entries()) {
      one.subject = name
      one.chain = chains[at] as number
      one.bits = 0
      one.undone = 0
      visit()
    }
  }
  if (aggregate.combine === "each") {
    for (const need of needs) {
      for (const slot of need.slots) {
        const valid = need.entries.validOn(slot.to - 1)
        eachSubject(slot, () => {
          judge(need, slot, valid)
          tell(one)
        })
      }
    }
    return
  }
  for (const slot of needs[0]?.slots ?? []) {
    const valid = needs.map((need) => need.entries.validOn(slot.to - 1))
    eachSubject(slot, () => {
      for (const [at, need] of needs.entries()) judge(need, slot, valid[at])
      one.required = 1
      one.met = one.undone === 0 ? 1 : 0
      tell(one)
    })
  }
}
