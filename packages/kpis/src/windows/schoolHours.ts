import type { Cadence } from "@shequ/core"

/** In the evening from Monday to Friday, by day at weekends (晚上、双休日): when the school itself does not watch. */
export const schoolHours: ReadonlyArray<Cadence.Window> = [
  { weekdays: [1, 2, 3, 4, 5], from: "18:00", to: "21:00" },
  { weekdays: [6, 7], from: "08:00", to: "17:00" }
]
