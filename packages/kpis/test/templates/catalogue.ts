/** All KPIs of this package, read from their files, as a registry. */
import { readdirSync } from "node:fs"
import { join } from "node:path"
import type { Collection, Kpi, Registry } from "@shequ/core"
import * as model from "@shequ/core/model"

const source = join(import.meta.dirname, "../../src")

const isKpi = (value: unknown): value is Kpi.Kpi =>
  typeof value === "object" && value !== null && "formula" in value && "breakdowns" in value

const isCollection = (value: unknown): value is Collection.Collection =>
  typeof value === "object" && value !== null && "fields" in value && "kind" in value

export const catalogue = async (): Promise<Pick<Registry.Registry, "kpis" | "collections">> => {
  const kpis = new Map<string, Kpi.Kpi>()
  for (const file of readdirSync(source, { recursive: true, encoding: "utf8" })) {
    if (!/^[a-z]+\/[a-z0-9-]+\.ts$/.test(file) || file.startsWith("templates/")) continue
    for (const value of Object.values(await import(join(source, file)))) if (isKpi(value)) kpis.set(value.id, value)
  }
  const collections = new Map(
    Object.values<unknown>(model)
      .filter(isCollection)
      .map((one) => [one.id, one])
  )
  return { kpis, collections }
}
