/** Why a row does not count, in words. */
import type { Failed } from "../engine/Evidence.ts"
import type { Registry } from "../plugin/Registry.ts"
import type { Language } from "../Words.ts"
import { clause, sceneOf } from "./phrase.ts"
import { stage } from "./Scene.ts"

/** `不符合：问题类别为“噪音”`, `cannot be told, as something is missing: the category is “Noise”`. */
export const exclusion = (registry: Registry, collection: string, failed: Failed, language: Language): string => {
  const at = stage(registry, language)
  const scene = sceneOf(at, collection, at.grammar.ownDay)
  return at.grammar.excluded(failed.is, scene === undefined ? "" : clause(scene, failed.condition))
}
