/** Roll-up through a tree that changes. */
import { places } from "../village.ts"
import { case_, cases, kpi } from "./examples.ts"
import type { SemanticsCase } from "./SemanticsCase.ts"

export const placeTree: ReadonlyArray<SemanticsCase> = [
  {
    name: "11 rows roll up the tree as it was at their time",
    kpi: kpi("entry-time", cases),
    rows: {
      places: [
        ...places.filter((place) => place.id !== "g2"),
        { id: "d", name: "乙社区", level: "community", parentId: "city", validFrom: "2000-01-01" },
        { id: "g2", name: "二网格", level: "grid", parentId: "c", validFrom: "2000-01-01", validTo: "2010-04-01" },
        { id: "g2", name: "二网格", level: "grid", parentId: "d", validFrom: "2010-04-01" }
      ],
      cases: [
        case_("a", "2010-03-31", { gridId: "g2" }),
        case_("b", "2010-04-01", { gridId: "g2" }),
        case_("c", "2010-04-01", { gridId: "g2" })
      ]
    },
    expect: [{ value: "1" }, { place: "d", value: "2" }, { place: "city", value: "3" }]
  },
  {
    name: "11 … or as it is now, when asked",
    kpi: kpi("entry-time", cases),
    rows: {
      places: [
        ...places.filter((place) => place.id !== "g2"),
        { id: "d", name: "乙社区", level: "community", parentId: "city", validFrom: "2000-01-01" },
        { id: "g2", name: "二网格", level: "grid", parentId: "c", validFrom: "2000-01-01", validTo: "2010-04-01" },
        { id: "g2", name: "二网格", level: "grid", parentId: "d", validFrom: "2010-04-01" }
      ],
      cases: [case_("a", "2010-03-31", { gridId: "g2" }), case_("b", "2010-04-01", { gridId: "g2" })]
    },
    options: { tree: "now" },
    expect: [
      { status: "not-reported", reason: "not-kept" },
      { place: "d", value: "2" }
    ]
  }
]
