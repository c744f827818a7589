import type { KpiCase } from "../KpiCase.ts"
import { at, times } from "../rows.ts"

export const integrity: ReadonlyArray<KpiCase> = [
  {
    kpi: "integrity.back-dated",
    rows: {
      household: [{ id: "h1" }],
      visit: [
        { visitedOn: "2010-03-05", enteredOn: "2010-03-13" },
        { visitedOn: "2010-06-30", enteredOn: "2010-07-31" }
      ]
    },
    outside: {
      visit: [
        { visitedOn: "2010-03-05", enteredOn: "2010-03-12" },
        { visitedOn: "2010-03-05", enteredOn: "2010-03-01" },
        { visitedOn: "2010-03-05" },
        { visitedOn: "2010-07-01", enteredOn: "2010-08-01" }
      ]
    },
    is: "2"
  },
  {
    kpi: "integrity.implausible-pace",
    rows: {
      household: [{ id: "h1" }],
      visit: times(21, () => ({ visitedOn: "2010-03-05", staffMemberId: "s1" }))
    },
    outside: {
      // As many as one person can, spread over days, by another, or by nobody in particular.
      visit: [
        ...times(20, () => ({ visitedOn: "2010-03-06" as const, staffMemberId: "s1" })),
        ...times(20, () => ({ visitedOn: "2010-03-05" as const, staffMemberId: "s2" })),
        ...times(30, () => ({ visitedOn: "2010-03-05" as const }))
      ]
    },
    is: "21"
  },
  {
    kpi: "integrity.copied-notes",
    rows: {
      household: [{ id: "h1" }],
      visit: times(3, (n) => ({
        visitedOn: `2010-03-0${n}` as never,
        staffMemberId: "s1",
        note: "走访正常，无异常情况。"
      }))
    },
    outside: {
      visit: [
        ...times(2, () => ({ staffMemberId: "s1", note: "老人身体好，儿子月底回来。" })),
        ...times(4, () => ({ staffMemberId: "s1" })),
        { visitedOn: "2009-12-31", staffMemberId: "s1", note: "走访正常，无异常情况。" },
        // The same words, by nobody named, and by others: one whose other notes are her own, one who wrote them twice.
        { note: "走访正常，无异常情况。" },
        ...times(3, () => ({ staffMemberId: "s2", note: "走访正常，无异常情况。" })),
        ...["反映楼道灯不亮", "代办医保手续", "送药上门"].map((note) => ({ staffMemberId: "s2", note })),
        ...times(2, () => ({ staffMemberId: "s3", note: "走访正常，无异常情况。" }))
      ]
    },
    is: "3"
  },
  {
    kpi: "integrity.period-end-visit-share",
    rows: {
      household: [{ id: "h1" }],
      visit: [
        { visitedOn: "2010-06-28" },
        { visitedOn: "2010-06-30" },
        { visitedOn: "2010-06-27" },
        { visitedOn: "2010-01-31" }
      ]
    },
    outside: { visit: [{ visitedOn: "2010-07-01" }, { visitedOn: "2009-12-31" }] },
    is: "50",
    parts: [2, 4]
  },
  {
    kpi: "integrity.reopened",
    rows: {
      case: [{ id: "k1" }],
      "case-step": [
        { caseId: "k1", kind: "resolution", at: at("2009-12-20") },
        { caseId: "k1", kind: "reopening", at: at("2010-03-05") },
        { caseId: "k1", kind: "closure", at: at("2010-04-05") },
        { caseId: "k1", kind: "reopening", at: at("2010-05-05") }
      ]
    },
    outside: {
      case: [{ id: "k2" }, { id: "k3" }],
      "case-step": [
        { caseId: "k2", kind: "reopening", at: at("2010-03-05") },
        { caseId: "k2", kind: "resolution", at: at("2010-03-06") },
        { caseId: "k3", kind: "resolution", at: at("2010-03-05") },
        { caseId: "k3", kind: "reopening", at: at("2010-07-01", "00:00") }
      ]
    },
    is: "1"
  }
]
