import type { KpiCase } from "../KpiCase.ts"
import { at } from "../rows.ts"

export const coconstruct: ReadonlyArray<KpiCase> = [
  {
    kpi: "coconstruct.units",
    rows: {
      organisation: [{ id: "o1" }, { id: "o2" }],
      "co-construction-agreement": [{}, {}, { organisationId: "o2" }]
    },
    outside: {
      organisation: [{ id: "o3" }],
      "co-construction-agreement": [{ organisationId: "o3", validTo: "2010-06-30" }]
    },
    is: "2"
  },
  {
    kpi: "coconstruct.activities",
    rows: {
      organisation: [{ id: "o1" }],
      activity: [{ id: "a1" }],
      "activity-partner": [
        { activityId: "a1", organisationId: "o1", role: "co-host" },
        { activityId: "a1", organisationId: "o1", role: "sponsor" }
      ]
    },
    outside: {
      activity: [{}, { id: "a2", startsAt: at("2010-07-01") }],
      "activity-partner": [{ activityId: "a2", organisationId: "o1" }]
    },
    is: "1"
  },
  {
    kpi: "coconstruct.facility-repairs",
    rows: {
      organisation: [{ id: "o1", kind: "property-firm" }],
      task: [{ kind: "building-repair", startedOn: "2009-12-01", completedOn: "2010-01-20", coordinatedWithId: "o1" }]
    },
    outside: {
      task: [
        { kind: "building-repair", completedOn: "2010-03-20" },
        { kind: "weeding", completedOn: "2010-03-20", coordinatedWithId: "o1" },
        { kind: "repair", coordinatedWithId: "o1", status: "under-way" },
        { kind: "repair", completedOn: "2010-07-01", coordinatedWithId: "o1" }
      ]
    },
    is: "1"
  }
]
