/** The standard catalogue as a plugin: the standard model, its vocabularies, and the KPIs over it. */
import { Plugin } from "@shequ/core"
import { standardVocabularies } from "@shequ/core/codes"
import { standardModel } from "@shequ/core/model"
import manifest from "../package.json" with { type: "json" }
import { kpis, parameters } from "./catalogue.gen.ts"

export const standardKpis: Plugin.Plugin = Plugin.make({
  id: "@shequ/kpis",
  version: manifest.version,
  name: { zh: "标准指标库", en: "Standard KPI catalogue" },
  vocabularies: standardVocabularies,
  collections: standardModel,
  parameters,
  kpis
})
