import type { KpiCase } from "../KpiCase.ts"

export const legal: ReadonlyArray<KpiCase> = [
  {
    kpi: "legal.classes",
    rows: { activity: [{ types: ["legal-class"] }] },
    outside: { activity: [{ types: ["anti-drug"] }, { types: ["legal-class"], communityId: "c2" }] },
    is: "1"
  }
]
