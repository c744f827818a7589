import { describe, expect, it } from "vitest"
import { CaseStatus, type CaseStepKind, Vocabulary } from "../../src/codes/index.ts"
import { CaseTransition } from "../../src/model/index.ts"

const steps = (...kinds: ReadonlyArray<CaseStepKind>) => kinds.map((kind, index) => ({ id: `s${index + 1}`, kind }))

describe("CaseTransition", () => {
  it.each<readonly [string, ReadonlyArray<CaseStepKind>, CaseStatus]>([
    [
      "ponding: the long way",
      [
        "registration",
        "dispatch",
        "verification",
        "evidence",
        "escalation",
        "transfer",
        "reply",
        "coordination",
        "resolution",
        "follow-up",
        "closure"
      ],
      "closed"
    ],
    ["sewer: dredged by the bureau", ["registration", "verification", "escalation", "resolution"], "resolved"],
    [
      "gatehouse: coordinated several times",
      ["registration", "verification", "coordination", "consultation", "coordination", "resolution", "follow-up"],
      "followed-up"
    ],
    [
      "done again",
      ["registration", "verification", "resolution", "follow-up", "reopening", "coordination", "resolution"],
      "resolved"
    ],
    ["turned down", ["registration", "rejection", "closure"], "closed"]
  ])("allows %s", (_, kinds, status) => {
    expect(CaseTransition.firstForbidden(steps(...kinds))).toBeUndefined()
    expect(CaseTransition.statusAfter(steps(...kinds))).toBe(status)
  })

  it("names the first forbidden step", () => {
    expect(CaseTransition.firstForbidden(steps("registration", "evidence", "escalation", "transfer"))).toEqual({
      step: { id: "s3", kind: "escalation" },
      from: "registered",
      to: "escalated"
    })
    expect(CaseTransition.firstForbidden(steps("verification"))).toEqual({
      step: { id: "s1", kind: "verification" },
      to: "verified"
    })
    expect(CaseTransition.firstForbidden(steps("registration", "verification", "resolution", "closure"))?.to).toBe(
      "closed"
    )
    expect(CaseTransition.firstForbidden([])).toBeUndefined()
  })

  it("lets every status be reached from registration, and every case come to an end", () => {
    const reached = new Set<CaseStatus>(["registered"])
    for (const status of reached) for (const next of CaseTransition.allowed[status]) reached.add(next)
    expect([...reached].sort()).toEqual([...Vocabulary.codes(CaseStatus)].sort())

    const ends = new Set<CaseStatus>(["closed"])
    for (let before = 0; before !== ends.size; ) {
      before = ends.size
      for (const status of Vocabulary.codes(CaseStatus)) {
        if (CaseTransition.allowed[status].some((next) => ends.has(next))) ends.add(status)
      }
    }
    expect(ends.size).toBe(Vocabulary.codes(CaseStatus).length)
  })
})
