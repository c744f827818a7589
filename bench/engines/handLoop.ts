/** What a patient developer would write for just this question: one pass over typed arrays, clustered by cell, nothing generic. */
import { type Answer, cells, empty, rank } from "../data/Answer.ts"
import { clustered } from "../data/clustered.ts"
import type { Cases, Visits } from "../data/Town.ts"
import type { Engine } from "./Engine.ts"
import { quickSelect } from "./quickSelect.ts"

const day = 86_400
const categoryGroup = Uint8Array.from({ length: 18 }, (_, code) =>
  code === 0 ? 0 : code <= 5 ? 0 : code <= 9 ? 1 : code <= 13 ? 2 : 3
)
const sourceGroup = Uint8Array.from({ length: 12 }, (_, code) =>
  code <= 3 ? Math.max(0, code - 1) : code <= 6 ? 3 : 4
)

const casesInto = (answer: Answer, cases: Cases, start: Int32Array, reporters: number): void => {
  const { category, cost, kind, received, reporter, resolved, satisfaction, source, status, urgent } = cases
  const counts = new Int32Array(36)
  const anyReporter = new Int32Array(reporters).fill(-1)
  const complainant = new Int32Array(reporters).fill(-1)
  const times = new Int32Array(cases.size)
  const urgentTimes = new Int32Array(cases.size)
  for (let cell = 0; cell < cells; cell++) {
    const end = start[cell + 1] as number
    counts.fill(0)
    let costs = 0
    let costsResolved = 0
    let costsComplaints = 0
    let reported = 0
    let complained = 0
    let timed = 0
    let urgentTimed = 0
    for (let row = start[cell] as number; row < end; row++) {
      const k = kind[row] as number
      const c = category[row] as number
      const s = source[row] as number
      const isUrgent = urgent[row] === 1
      const isOpen = (status[row] as number) <= 5
      const until = resolved[row] as number
      const pays = cost[row] as number
      const who = reporter[row] as number
      counts[k]!++
      counts[6 + (categoryGroup[c] as number)]!++
      if (c === 3) counts[10]!++
      else if (c === 7) counts[11]!++
      counts[12 + (sourceGroup[s] as number)]!++
      if (isOpen) {
        counts[17]!++
        if (isUrgent) counts[21]!++
        if (s === 3) counts[32]!++
      }
      if (status[row] === 8) counts[19]!++
      if (isUrgent) counts[20]!++
      else if (k === 2 && s <= 2) counts[33]!++
      if (pays !== -1) {
        costs += pays
        if (k === 1) costsComplaints += pays
        if (pays > 100_000) counts[34]!++
      }
      if (until !== 0) {
        const took = until - (received[row] as number)
        counts[18]!++
        if (pays === -1) counts[35]!++
        else costsResolved += pays
        if (took <= 7 * day) {
          counts[24]!++
          if (took <= 3 * day) {
            counts[23]!++
            if (isUrgent && took <= day) counts[22]!++
          }
          if (k === 1 && c <= 5) counts[31]!++
        } else counts[26]!++
        if (took <= 30 * day) counts[25]!++
        times[timed++] = took
        if (isUrgent) urgentTimes[urgentTimed++] = took
      }
      const said = satisfaction[row] as number
      if (said !== 0) {
        counts[28]!++
        if (said <= 2) counts[27]!++
        else if (said === 4) {
          counts[29]!++
          if (k === 1) counts[30]!++
        }
      }
      if (anyReporter[who] !== cell) {
        anyReporter[who] = cell
        reported++
      }
      if (k === 1 && complainant[who] !== cell) {
        complainant[who] = cell
        complained++
      }
    }
    counts[0] = end - (start[cell] as number)
    for (let at = 0; at < 36; at++) answer[at * cells + cell] = counts[at] as number
    answer[48 * cells + cell] = costs
    answer[49 * cells + cell] = costsResolved
    answer[50 * cells + cell] = costsComplaints
    answer[53 * cells + cell] = reported
    answer[54 * cells + cell] = complained
    if (timed > 0) answer[57 * cells + cell] = quickSelect(times, timed, rank(1, 2, timed))
    if (urgentTimed > 0) answer[58 * cells + cell] = quickSelect(urgentTimes, urgentTimed, rank(9, 10, urgentTimed))
  }
}

const visitsInto = (answer: Answer, visits: Visits, start: Int32Array, households: number): void => {
  const { household, minutes, outcome, role } = visits
  const counts = new Int32Array(12)
  const visited = new Int32Array(households).fill(-1)
  const received = new Int32Array(households).fill(-1)
  /** A visit is of 5 to 94 minutes: how often each length occurs is enough to find a rank. */
  const lengths = new Int32Array(128)
  for (let cell = 0; cell < cells; cell++) {
    const from = start[cell] as number
    const end = start[cell + 1] as number
    counts.fill(0)
    lengths.fill(0)
    let total = 0
    let totalReceived = 0
    let homes = 0
    let homesReceived = 0
    for (let row = from; row < end; row++) {
      const o = outcome[row] as number
      const r = role[row] as number
      const spent = minutes[row] as number
      const home = household[row] as number
      counts[o]!++
      counts[r <= 3 ? 3 + r : 7]!++
      total += spent
      lengths[spent]!++
      if (spent >= 60) counts[10]!++
      if (visited[home] !== cell) {
        visited[home] = cell
        homes++
      }
      if (o === 1) {
        if (r === 1) counts[8]!++
        if (spent < 15) counts[11]!++
        totalReceived += spent
        if (received[home] !== cell) {
          received[home] = cell
          homesReceived++
        }
      } else if (r <= 2) counts[9]!++
    }
    counts[0] = end - from
    for (let at = 0; at < 12; at++) answer[(36 + at) * cells + cell] = counts[at] as number
    answer[51 * cells + cell] = total
    answer[52 * cells + cell] = totalReceived
    answer[55 * cells + cell] = homes
    answer[56 * cells + cell] = homesReceived
    if (end > from) {
      let left = rank(9, 10, end - from)
      let at = 0
      while (left >= (lengths[at] as number)) left -= lengths[at++] as number
      answer[59 * cells + cell] = at
    }
  }
}

export const handLoop: Engine = {
  name: "hand-written loop",
  how: "one pass over typed arrays clustered by month and grid; branches nested by hand, stamps for distinct counts, quickselect for ranks",
  load: (town) => {
    const cases = clustered(town.cases)
    const visits = clustered(town.visits)
    return {
      answer: () => {
        const answer = empty()
        casesInto(answer, cases.table, cases.start, town.reporters)
        visitsInto(answer, visits.table, visits.start, town.households)
        return answer
      }
    }
  }
}
