import type { KpiCase } from "../KpiCase.ts"

export const street: ReadonlyArray<KpiCase> = [
  {
    kpi: "street.shop-letter-coverage",
    rows: {
      organisation: [
        { id: "o1", kind: "shop" },
        { id: "o2", kind: "beauty-salon" }
      ],
      "letter-delivery": [{}, {}]
    },
    outside: {
      organisation: [
        { id: "o3", kind: "school" },
        { id: "o4", kind: "shop", inJurisdiction: false }
      ],
      "letter-delivery": [
        { organisationId: "o2", deliveredOn: "2010-07-01" },
        { organisationId: "o3" },
        { organisationId: "o4" }
      ]
    },
    is: "50",
    parts: [1, 2]
  }
]
