import { type Handle, Value } from "@shequ/core"
import type { ResidentRegister } from "@shequ/core/model"
import { childbearingAgeFrom } from "../parameters/childbearingAgeFrom.ts"
import { childbearingAgeTo } from "../parameters/childbearingAgeTo.ts"

/** A woman of childbearing age (育龄妇女), registered here or floating. */
export const isOfChildbearingAge = (resident: Handle.Of<ResidentRegister>): Value.Condition =>
  resident.sex
    .is("female")
    .and(resident.birthDate.age().between(Value.parameter(childbearingAgeFrom), Value.parameter(childbearingAgeTo)))
