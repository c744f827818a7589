import { Kpi, Measure } from "@shequ/core"
import { VolunteerShift } from "@shequ/core/model"
import { weeklyCivic } from "../sources.ts"

export const volunteerShifts = Kpi.make({
  id: "volunteer.shifts",
  name: { zh: "志愿服务班次", en: "Volunteer shifts" },
  unit: "shift",
  better: "higher",
  value: Measure.count(VolunteerShift),
  source: weeklyCivic("积极组织创文志愿者到网格区内进行环境卫生打扫")
})
