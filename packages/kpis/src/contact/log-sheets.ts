import { Kpi, Measure } from "@shequ/core"
import { ContactSheet } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const contactLogSheets = Kpi.make({
  id: "contact.log-sheets",
  name: { zh: "民情联系单数", en: "Contact log sheets" },
  description: { zh: "本期登记的民情联系单。", en: "Contact sheets opened in the period." },
  unit: "sheet",
  better: "higher",
  value: Measure.count(ContactSheet),
  breakdowns: [Kpi.by("status", { zh: "状态", en: "Status" }, ContactSheet, (sheet) => sheet.status)],
  source: halfYearReview("建立民情联系单")
})
