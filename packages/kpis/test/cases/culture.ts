import type { KpiCase } from "../KpiCase.ts"
import { at, times } from "../rows.ts"

export const culture: ReadonlyArray<KpiCase> = [
  {
    kpi: "culture.events",
    rows: { activity: [{ title: "迎七一第二届青少年艺术节晚会", types: ["culture"], festival: "party-day" }] },
    outside: { activity: [{ types: ["sports"] }, { types: ["culture"], startsAt: at("2010-07-01", "00:00") }] },
    is: "1"
  },
  {
    kpi: "culture.townsmen-teams",
    rows: { "service-team": ["杭州", "温州", "台州"].map((origin) => ({ kind: "townsmen", origin })) },
    outside: { "service-team": [{ kind: "arts" }, { kind: "townsmen", validFrom: "2010-07-01" }] },
    is: "3"
  },
  {
    // K吧、影吧、书吧、网吧、聊法吧等: five are named, the last says that there are more.
    kpi: "culture.venues",
    rows: {
      facility: [
        { id: "f1", kind: "show-bar" },
        ...times(5, (n) => ({
          kind: "activity-room" as const,
          parentId: "f1",
          ...(n === 5 ? { qualifier: "at-least" as const } : {})
        }))
      ]
    },
    outside: {
      facility: [{ kind: "activity-room" }, { id: "f2", kind: "library" }, { kind: "activity-room", parentId: "f2" }]
    },
    is: "5",
    qualifier: "at-least"
  }
]
