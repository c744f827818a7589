import type { KpiCase } from "../KpiCase.ts"

const disabled = [{ code: "disabled", from: "2009-01-01" }] as const

export const disability: ReadonlyArray<KpiCase> = [
  {
    kpi: "disability.rehab-stations",
    rows: { facility: [{ kind: "rehabilitation-station" }] },
    outside: { facility: [{ kind: "library" }, { kind: "rehabilitation-station", communityId: "c2" }] },
    is: "1",
    grade: "met"
  },
  {
    kpi: "disability.households-consoled",
    rows: {
      household: [
        { id: "h1", tags: disabled },
        { id: "h2", tags: disabled },
        { id: "h3", tags: disabled },
        { id: "h4" }
      ],
      visit: ["h1", "h1", "h2"].map((householdId) => ({
        householdId,
        purposes: ["condolence"],
        visitorRole: "social-worker"
      }))
    },
    outside: {
      visit: [
        { householdId: "h3", purposes: ["condolence"], visitorRole: "leader" },
        { householdId: "h3", purposes: ["condolence"] },
        { householdId: "h3", purposes: ["survey"], visitorRole: "social-worker" },
        { householdId: "h4", purposes: ["condolence"], visitorRole: "social-worker" }
      ]
    },
    is: "2"
  }
]
