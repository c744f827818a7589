/** Which requests of a plan a database can answer, and why the others' rows are streamed. */
import { type Plan, type Registry, Zone } from "@shequ/core"
import { batches, isRowRequest } from "./Batch.ts"
import { batchStatement } from "./batchStatement.ts"
import type { Dialect } from "./Dialect.ts"
import { isDutyRequest } from "./duties/Duties.ts"
import { dutyStatement } from "./duties/dutyStatement.ts"
import { anything } from "./Facts.ts"
import { offsets } from "./offsets.ts"
import { of } from "./Places.ts"
import { Unpushable } from "./Unpushable.ts"

export interface Streamed {
  readonly request: Plan.Request
  readonly reason: string
}

export interface Pushed {
  readonly pushed: ReadonlyArray<Plan.Request>
  readonly streamed: ReadonlyArray<Streamed>
}

export const pushed = (registry: Registry.Registry, plan: Plan.Plan, dialect: Dialect, zone = plan.zone): Pushed => {
  const places = of({ places: plan.places, treeOn: undefined }, [])
  const asked = {
    registry,
    dialect,
    known: undefined,
    facts: anything,
    offsets: offsets(zone),
    zone: Zone.make(zone),
    asked: plan.places,
    places,
    treeOn: undefined
  }
  const yes: Array<Plan.Request> = []
  const no: Array<Streamed> = []
  for (const request of plan.requests) {
    try {
      if (isDutyRequest(request)) dutyStatement(asked, request)
      if (isRowRequest(request)) for (const batch of batches([request])) batchStatement(asked, batch)
      yes.push(request)
    } catch (error) {
      if (!(error instanceof Unpushable)) throw error
      no.push({ request, reason: error.message })
    }
  }
  return { pushed: yes, streamed: no }
}
