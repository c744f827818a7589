/** Which requests of a plan a database can answer, and why the others' rows are streamed: without asking a database. */
import { type Plan, type Registry, Zone } from "@shequ/core"
import type { Dialect } from "./Dialect.ts"
import { anything } from "./Facts.ts"
import { offsets } from "./offsets.ts"
import { of } from "./Places.ts"
import { type PrintedPlan, printPlan } from "./printPlan.ts"

export type Pushed = Pick<PrintedPlan, "pushed" | "streamed">

export const pushed = (registry: Registry.Registry, plan: Plan.Plan, dialect: Dialect, zone = plan.zone): Pushed =>
  printPlan(
    {
      registry,
      dialect,
      known: undefined,
      facts: anything,
      offsets: offsets(zone),
      zone: Zone.make(zone),
      asked: plan.places,
      places: of({ places: plan.places, treeOn: undefined }, []),
      treeOn: undefined
    },
    plan
  )
