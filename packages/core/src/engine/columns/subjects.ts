/** Who has duties on a day, and whom an entry is about. */
import type { Expr } from "../../expr/Expr.ts"
import type { Subjects } from "../../measure/Measure.ts"
import { fromEpochDay } from "../../time/LocalDate.ts"
import type { Period } from "../../time/Period.ts"
import { and, has } from "./bits.ts"
import { onDay, type Reading, readCodes, readCondition, type Scope } from "./read.ts"
import { validOn } from "./take.ts"

/** The subjects of a day: their names, and the chains of their places. */
interface Group {
  readonly names: ReadonlyArray<string>
  readonly chains: ArrayLike<number>
}

const groupOn = (reading: Reading, subjects: Subjects, day: number, period: Period): Group => {
  const places = reading.places()
  if ("places" in subjects) {
    const names = places.tree.ofLevel(subjects.places, fromEpochDay(day))
    return { names, chains: names.map((name) => places.numberOf(name, day)) }
  }
  const frame = reading.dataset.frame(subjects.collection)
  const scope: Scope = { reading, frame, moment: onDay(reading, day), period }
  const valid = validOn(frame, day)
  const rows = subjects.where === undefined ? valid : and(valid, readCondition(scope, subjects.where).t)
  const all = places.chainsOf(scope)
  const names: Array<string> = []
  const chains: Array<number> = []
  for (let row = 0; row < frame.size; row++) {
    if (!has(rows, row)) continue
    names.push(frame.ids.texts[frame.id.codes[row] as number] as string)
    chains.push(all[row] as number)
  }
  return { names, chains }
}

/** The subjects of any day. */
export const groupsBy = (reading: Reading, subjects: Subjects, period: Period): ((day: number) => Group) => {
  const known = new Map<number, Group>()
  return (day) => {
    let group = known.get(day)
    if (group === undefined) {
      group = groupOn(reading, subjects, day, period)
      known.set(day, group)
    }
    return group
  }
}

/** The names of the subjects that each row is about: the one it names, or its place and those above. */
export const aboutOf = (scope: Scope, subject: Expr | undefined): ((row: number) => ReadonlyArray<string>) => {
  const places = scope.reading.places()
  if (subject === undefined) {
    const chains = places.chainsOf(scope)
    return (row) => places.chain(chains[row] as number)
  }
  const named = readCodes(scope, subject)
  const lists = named.dictionary.texts.map((text) => (text === "" ? [] : [text]))
  return (row) => lists[named.codes[row] as number] ?? []
}
