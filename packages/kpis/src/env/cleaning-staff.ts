import { Kpi, Measure } from "@shequ/core"
import { StaffPost } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const envCleaningStaff = Kpi.make({
  id: "env.cleaning-staff",
  name: { zh: "保洁人员数", en: "Cleaning staff" },
  description: {
    zh: "期末由社区出资的保洁员、4050公益岗位人员和临时工。",
    en: "Cleaners, 4050 posts and temporary workers whom the community pays, at the end of the period."
  },
  unit: "person",
  better: "neither",
  value: Measure.count(StaffPost, (post) => post.kind.in(["cleaner", "post-4050", "temporary"])),
  breakdowns: [Kpi.by("kind", { zh: "岗位类别", en: "Kind of post" }, StaffPost, (post) => post.kind)],
  source: halfYearReview("社区原有一名4050人员和一名临时工")
})
