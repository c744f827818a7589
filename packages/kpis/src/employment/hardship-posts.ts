import { Kpi, Measure } from "@shequ/core"
import { StaffPost } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const employmentHardshipPosts = Kpi.make({
  id: "employment.hardship-posts",
  name: { zh: "4050公益岗位人数", en: '"4050" post holders' },
  description: {
    zh: "期末在岗的4050公益岗位人员;“4050”指女40、男50岁以上的就业困难人员。",
    en: "4050 posts filled at the end of the period; 4050 stands for women over 40 and men over 50 who find no work."
  },
  unit: "person",
  better: "neither",
  value: Measure.count(StaffPost, (post) => post.kind.is("post-4050")),
  source: halfYearReview("社区原有一名4050人员和一名临时工")
})
