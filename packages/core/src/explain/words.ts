/** The grammars of explanations, Chinese and English. They speak of fields, codes and collections by their labels. */
import type { Language } from "../Words.ts"
import { en } from "./en.ts"
import type { Grammar } from "./Grammar.ts"
import { zh } from "./zh.ts"

export const grammars: Readonly<Record<Language, Grammar>> = { zh, en }
