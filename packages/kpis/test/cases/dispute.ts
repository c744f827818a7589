import type { KpiCase } from "../KpiCase.ts"
import { at, times } from "../rows.ts"

const july = at("2010-07-01", "00:00")

export const dispute: ReadonlyArray<KpiCase> = [
  {
    kpi: "dispute.mediated",
    rows: { dispute: [{ acceptedAt: at("2009-11-01"), closedAt: at("2010-01-01"), outcome: "settled" }] },
    outside: {
      dispute: [{ closedAt: at("2010-03-06"), outcome: "failed" }, { closedAt: july, outcome: "settled" }, {}]
    },
    is: "1"
  },
  {
    // 10余起: the ledger lists ten, and says that there were more.
    kpi: "dispute.handled",
    rows: {
      dispute: times(10, (n) => ({
        handledAt: at("2010-03-06"),
        ...(n === 10 ? { qualifier: "more-than" as const } : {})
      }))
    },
    outside: { dispute: [{}, { handledAt: july }, { handledAt: at("2009-12-31", "23:59") }] },
    is: "10",
    qualifier: "more-than"
  },
  {
    kpi: "dispute.settlement-rate",
    rows: {
      dispute: [
        { closedAt: at("2010-03-06"), outcome: "settled" },
        { closedAt: at("2010-03-06"), outcome: "failed" },
        { closedAt: july, outcome: "settled" },
        {}
      ]
    },
    outside: { dispute: [{ acceptedAt: at("2009-12-31"), closedAt: at("2010-03-06"), outcome: "settled" }] },
    is: "25",
    parts: [1, 4]
  },
  {
    kpi: "dispute.by-type",
    rows: { dispute: [{ type: "family" }, { type: "family" }, { type: "labour" }] },
    outside: { dispute: [{ type: "family", acceptedAt: july }] },
    by: { id: "type", key: "family" },
    is: "2"
  }
]
