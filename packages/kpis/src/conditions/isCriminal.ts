import { type Handle, type Value, Vocabulary } from "@shequ/core"
import { SecurityKind } from "@shequ/core/codes"
import type { SecurityCaseJournal } from "@shequ/core/model"

/** A criminal case of any kind. */
export const isCriminal = (incident: Handle.Of<SecurityCaseJournal>): Value.Condition =>
  incident.kind.in(Vocabulary.within(SecurityKind, "criminal"))
