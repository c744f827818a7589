import type { Cadence } from "@shequ/core"

/** Every day, all day. */
export const aroundTheClock: ReadonlyArray<Cadence.Window> = [{ from: "00:00", to: "24:00" }]
