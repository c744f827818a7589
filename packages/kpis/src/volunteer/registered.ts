import { Kpi, Measure } from "@shequ/core"
import { Volunteer } from "@shequ/core/model"
import { partyWork } from "../sources.ts"

export const volunteerRegistered = Kpi.make({
  id: "volunteer.registered",
  name: { zh: "义工人数", en: "Registered volunteers" },
  description: { zh: "期末在册的志愿者。", en: "Volunteers on the books at the end of the period." },
  unit: "person",
  better: "higher",
  value: Measure.count(Volunteer),
  source: partyWork("义工开展达480人")
})
