import { Period } from "@shequ/core"
import type { KpiCase } from "../KpiCase.ts"
import { at, type Rows, times } from "../rows.ts"

const toOctober = Period.range("2010-01-01", "2010-10-31")

/** 79 reports from January to October, 74 of them settled by then. */
const ledger: Rows = {
  case: times(79, (n) => ({
    id: `k${n}`,
    receivedAt: at("2010-05-01"),
    category: n <= 10 ? "noise" : "drainage",
    ...(n <= 74 ? { resolvedAt: at("2010-10-31") } : {})
  })),
  "case-report": times(79, (n) => ({ caseId: `k${n}`, reportedAt: at("2010-05-01") }))
}
/** One settled too late, and one that was raised too late. */
const late: Rows = {
  case: [{ id: "x1", receivedAt: at("2010-11-01", "00:00"), resolvedAt: at("2010-11-02") }],
  "case-report": [{ caseId: "x1", reportedAt: at("2010-11-01", "00:00") }]
}

const escalations: Rows = {
  case: [{ id: "k1" }, { id: "k2" }, { id: "k3" }, { id: "k4" }],
  "case-step": [
    { caseId: "k1", kind: "verification", at: at("2010-03-05", "10:00") },
    { caseId: "k1", kind: "escalation", at: at("2010-03-05", "11:00"), attachments: 3 },
    { caseId: "k2", kind: "escalation", at: at("2010-03-06") },
    { caseId: "k2", kind: "verification", at: at("2010-03-06", "10:00") }
  ]
}
const notEscalated: Rows = {
  "case-step": [
    { caseId: "k3", kind: "transfer", attachments: 1 },
    { caseId: "k3", kind: "escalation", at: at("2010-07-01", "00:00"), attachments: 1 }
  ]
}

const answered: Rows = {
  case: [
    {
      receivedAt: at("2010-03-01"),
      resolvedAt: at("2010-03-02"),
      followedUpAt: at("2010-03-10"),
      satisfaction: "very-satisfied"
    },
    {
      receivedAt: at("2010-03-01"),
      resolvedAt: at("2010-03-06"),
      followedUpAt: at("2010-03-10"),
      satisfaction: "satisfied"
    },
    {
      receivedAt: at("2010-03-01"),
      resolvedAt: at("2010-03-31"),
      followedUpAt: at("2010-04-10"),
      satisfaction: "neutral"
    },
    { receivedAt: at("2009-12-01"), resolvedAt: at("2010-01-01") }
  ]
}

export const issue: ReadonlyArray<KpiCase> = [
  { kpi: "issue.received", period: toOctober, rows: ledger, outside: late, is: "79" },
  { kpi: "issue.received", period: toOctober, rows: ledger, by: { id: "category", key: "noise" }, is: "10" },
  {
    // A matter raised twice is one case and two reports.
    kpi: "issue.received",
    rows: { case: [{ id: "k1" }], "case-report": [{}, { reportedAt: at("2010-06-30", "23:59") }] },
    outside: { "case-report": [{ reportedAt: at("2009-12-31", "23:59") }] },
    is: "2"
  },
  { kpi: "issue.resolved", period: toOctober, rows: ledger, outside: late, is: "74" },
  { kpi: "issue.resolution-rate", period: toOctober, rows: ledger, outside: late, is: "93.67", parts: [74, 79] },
  {
    kpi: "issue.resolution-rate",
    period: toOctober,
    rows: ledger,
    by: { id: "category", key: "drainage" },
    is: "92.75",
    parts: [64, 69]
  },
  {
    // Settled after the period: not of this one, though it is known by now.
    kpi: "issue.resolution-rate",
    rows: {
      case: [
        { id: "k1", resolvedAt: at("2010-07-01", "00:00") },
        { id: "k2", resolvedAt: at("2010-06-30") }
      ],
      "case-report": [{}, { caseId: "k2" }]
    },
    is: "50",
    parts: [1, 2]
  },
  { kpi: "issue.backlog", period: toOctober, rows: ledger, outside: late, is: "5", grade: "missed" },
  {
    kpi: "issue.backlog",
    rows: {
      case: [
        { id: "k1", receivedAt: at("2009-05-01") },
        { id: "k2", resolvedAt: at("2010-07-01", "00:00") }
      ],
      "case-report": [{ reportedAt: at("2009-05-01") }, { caseId: "k2" }]
    },
    outside: {
      case: [{ id: "k3", status: "rejected", closedAt: at("2010-03-06") }],
      "case-report": [{ caseId: "k3" }]
    },
    is: "2"
  },
  { kpi: "issue.escalated", rows: escalations, outside: notEscalated, is: "2" },
  { kpi: "issue.escalation-rate", rows: escalations, outside: notEscalated, is: "50", parts: [2, 4] },
  { kpi: "issue.evidence-attached-rate", rows: escalations, outside: notEscalated, is: "50", parts: [1, 2] },
  { kpi: "issue.verification-rate", rows: escalations, outside: notEscalated, is: "50", parts: [1, 2] },
  {
    // 90 minutes, 2 hours and 26 hours: the middle one.
    kpi: "issue.response-time",
    rows: {
      case: times(3, (n) => ({ id: `k${n}`, receivedAt: at("2010-03-05", "08:00") })),
      "case-step": [
        { caseId: "k1", kind: "verification", at: at("2010-03-05", "09:30") },
        { caseId: "k1", kind: "verification", at: at("2010-03-09") },
        { caseId: "k2", kind: "verification", at: at("2010-03-05", "10:00") },
        { caseId: "k3", kind: "verification", at: at("2010-03-06", "10:00") }
      ]
    },
    outside: {
      case: [{ id: "k4" }, { id: "k5", receivedAt: at("2010-07-01") }],
      "case-step": [
        { caseId: "k4", kind: "dispatch" },
        { caseId: "k5", kind: "verification", at: at("2010-07-01", "09:01") }
      ]
    },
    is: "2"
  },
  {
    // 1, 5, 30 and 31 days: of four, the lower one in the middle.
    kpi: "issue.resolution-time",
    rows: answered,
    outside: { case: [{ receivedAt: at("2010-03-01"), resolvedAt: at("2010-07-01", "00:00") }, {}] },
    is: "5"
  },
  {
    kpi: "issue.satisfaction-rate",
    rows: answered,
    outside: {
      case: [{ followedUpAt: at("2010-03-01") }, { followedUpAt: at("2010-07-01"), satisfaction: "satisfied" }]
    },
    is: "66.67",
    parts: [2, 3],
    grade: "missed"
  },
  {
    kpi: "issue.follow-up-rate",
    rows: answered,
    outside: { case: [{}, { resolvedAt: at("2010-07-01"), followedUpAt: at("2010-07-02") }] },
    is: "75",
    parts: [3, 4]
  },
  {
    kpi: "issue.complaints-after-handover",
    rows: { case: [{ category: "cleaning", kind: "complaint" }] },
    outside: {
      case: [
        { category: "cleaning", kind: "suggestion" },
        { category: "parking", kind: "complaint" },
        { category: "cleaning", kind: "complaint", receivedAt: at("2010-07-01") }
      ]
    },
    is: "1"
  }
]
