import type { Handle, Value } from "@shequ/core"
import type { HouseholdRegister } from "@shequ/core/model"

/** A household in difficulty (困难户): on dibao, destitute, with a disabled member, or in other hardship. */
export const isInDifficulty = (household: Handle.Of<HouseholdRegister>): Value.Condition =>
  household.tags.hasAny(["low-income", "destitute", "disabled", "hardship"])
