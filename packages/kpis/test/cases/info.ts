import type { KpiCase } from "../KpiCase.ts"
import { type Rows, times } from "../rows.ts"

/** 62 items submitted, 35 of them accepted. */
const half: Rows = {
  "info-submission": times(62, (n) => ({
    status: n <= 35 ? "accepted" : "not-accepted",
    target: n <= 12 ? "district" : "township"
  }))
}
const others: Rows = {
  "info-submission": [
    { status: "accepted", submittedOn: "2009-12-31", acceptedOn: "2010-01-05" },
    { status: "accepted", submittedOn: "2010-07-01" }
  ]
}

export const info: ReadonlyArray<KpiCase> = [
  { kpi: "info.submitted", rows: half, outside: others, is: "62" },
  { kpi: "info.submitted", rows: half, by: { id: "target", key: "district" }, is: "12" },
  { kpi: "info.accepted", rows: half, outside: others, is: "35" },
  { kpi: "info.acceptance-rate", rows: half, outside: others, is: "56.45", parts: [35, 62] },
  { kpi: "info.acceptance-rate", rows: half, by: { id: "target", key: "township" }, is: "46", parts: [23, 50] },
  {
    kpi: "info.bulletins",
    rows: { bulletin: [{}, {}] },
    outside: { bulletin: [{ issuedOn: "2010-07-01" }] },
    is: "2"
  },
  {
    kpi: "info.media-outlets",
    rows: {
      organisation: times(4, (n) => ({ id: `o${n}`, kind: "media", inJurisdiction: false })),
      "media-report": times(6, (n) => ({ outletId: `o${Math.min(n, 4)}` }))
    },
    outside: {
      organisation: [{ id: "o5", kind: "media", inJurisdiction: false }],
      "media-report": [{ outletId: "o5", publishedOn: "2010-07-01" }]
    },
    is: "4"
  }
]
