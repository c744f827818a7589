/**
 * How the status of a case may move. The long way is registered → verified → escalated → transferred → replied → coordinating →
 * resolved → followed up → closed or reopened; what the community can settle itself skips the way upwards, and a department that
 * settles a case at once skips its promise.
 */
import type { CaseStatus, CaseStepKind } from "../codes/index.ts"

/** The statuses that may follow each status. None is left out: an escalation needs a verification on site before it. */
export const allowed: { readonly [From in CaseStatus]: ReadonlyArray<CaseStatus> } = {
  registered: ["verified", "rejected"],
  verified: ["coordinating", "escalated", "resolved", "rejected"],
  escalated: ["transferred", "coordinating", "replied", "resolved"],
  transferred: ["replied", "coordinating", "resolved"],
  replied: ["coordinating", "resolved"],
  coordinating: ["escalated", "replied", "resolved"],
  resolved: ["followed-up"],
  "followed-up": ["closed", "reopened"],
  reopened: ["verified", "coordinating", "escalated"],
  rejected: ["closed"],
  closed: []
}

/** Whether a case at `from` may come to be at `to` next. */
export const isAllowed = (from: CaseStatus, to: CaseStatus): boolean => allowed[from].includes(to)

/** The status that a step leads to. Steps that only add to the file (a dispatch, a talk, a notice, evidence) lead to none. */
export const leadsTo: { readonly [Kind in CaseStepKind]?: CaseStatus } = {
  registration: "registered",
  verification: "verified",
  escalation: "escalated",
  transfer: "transferred",
  coordination: "coordinating",
  reply: "replied",
  resolution: "resolved",
  "follow-up": "followed-up",
  reopening: "reopened",
  rejection: "rejected",
  closure: "closed"
}

/** A step that the state machine does not allow. `from` is absent when the first step is not the registration. */
export interface Forbidden<Step> {
  readonly step: Step
  readonly from?: CaseStatus
  readonly to: CaseStatus
}

/**
 * The first forbidden step of one case, whose steps are given in order; `undefined` when all are allowed. Doing the same again
 * (a second talk with the property firm, a second reply) is not a move, and allowed.
 */
export const firstForbidden = <Step extends { readonly kind: CaseStepKind }>(
  steps: ReadonlyArray<Step>
): Forbidden<Step> | undefined => {
  let from: CaseStatus | undefined
  for (const step of steps) {
    const to = leadsTo[step.kind]
    if (to === undefined || to === from) continue
    if (from === undefined ? to !== "registered" : !isAllowed(from, to)) {
      return from === undefined ? { step, to } : { step, from, to }
    }
    from = to
  }
  return undefined
}

/** The status of a case after these steps, given in order; `undefined` while nothing has moved it. */
export const statusAfter = (steps: ReadonlyArray<{ readonly kind: CaseStepKind }>): CaseStatus | undefined =>
  steps.reduce<CaseStatus | undefined>((status, step) => leadsTo[step.kind] ?? status, undefined)
