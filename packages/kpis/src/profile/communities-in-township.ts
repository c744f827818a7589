import { Kpi, Measure } from "@shequ/core"
import { Community } from "@shequ/core/model"
import { townshipSurvey } from "../sources.ts"

export const profileCommunitiesInTownship = Kpi.make({
  id: "profile.communities-in-township",
  name: { zh: "社区数", en: "Communities" },
  description: {
    zh: "街道(镇)等辖区内期末在册的社区。",
    en: "Communities of a township, or of another place above them, at the end of the period."
  },
  unit: "thing",
  better: "neither",
  value: Measure.count(Community),
  source: townshipSurvey()
})
