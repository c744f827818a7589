import { type Handle, Value } from "@shequ/core"
import type { HouseholdRegister } from "@shequ/core/model"

/** The household had moved in by the day it is read. */
export const hasMovedIn = (household: Handle.Of<HouseholdRegister>): Value.Condition =>
  household.movedInOn.onOrBefore(Value.today)
