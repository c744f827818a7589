import { expect, it } from "vitest"
import { differences, empty } from "../data/Answer.ts"
import { kpiSet } from "../data/kpiSet.ts"
import * as Town from "../data/Town.ts"
import type { Engine } from "../engines/Engine.ts"
import { handLoop } from "../engines/handLoop.ts"
import { engines } from "../engines/index.ts"

const answerOf = async (engine: Engine, town: Town.Town) => {
  const loaded = await engine.load(town)
  const answer = await loaded.answer()
  expect(differences(answer, await loaded.answer())).toEqual([])
  loaded.close?.()
  return answer
}

/** Large enough for values that repeat within a cell; the rule engine, which is slow, gets fewer rows. */
const [town, hamlet] = [Town.make(20_000), Town.make(500)]
const expected = new Map([
  [town, await answerOf(handLoop, town)],
  [hamlet, await answerOf(handLoop, hamlet)]
])

it("asks sixty different questions, and has figures for each", () => {
  const answer = expected.get(town) ?? empty()
  const size = answer.length / kpiSet.length
  expect(new Set(kpiSet.map((_, at) => answer.slice(at * size, (at + 1) * size).join())).size).toBe(60)
  expect(differences(empty(), answer).length).toBe(60)
})

for (const engine of engines.slice(1))
  it(`${engine.name} gives the figures of the hand-written loop`, async () => {
    const some = (engine.most ?? Number.POSITIVE_INFINITY) < town.cases.size ? hamlet : town
    expect(differences(expected.get(some) ?? empty(), await answerOf(engine, some))).toEqual([])
  }, 30_000)
