/** Words in the languages that shequ speaks. */
import { Schema } from "effect"

export const Language = Schema.Literals(["zh", "en"])
export type Language = typeof Language.Type

/** A label, in Chinese and in English. */
export const Words = Schema.Struct({ zh: Schema.String, en: Schema.String })
export type Words = typeof Words.Type
