import type { Cadence } from "@shequ/core"

/** By day from Monday to Friday (白天): while children come and go. */
export const kindergartenHours: ReadonlyArray<Cadence.Window> = [
  { weekdays: [1, 2, 3, 4, 5], from: "08:00", to: "17:00" }
]
