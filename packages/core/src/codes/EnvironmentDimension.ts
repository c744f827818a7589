/** 净化、硬化、绿化、亮化、美化. */
import * as Vocabulary from "./Vocabulary.ts"

export const EnvironmentDimension = Vocabulary.make("environment-dimension", {
  name: { zh: "环境五化", en: "Dimension of the environment" },
  terms: {
    clean: { zh: "净化", en: "Clean" },
    pave: { zh: "硬化", en: "Pave" },
    green: { zh: "绿化", en: "Green" },
    light: { zh: "亮化", en: "Light" },
    beautify: { zh: "美化", en: "Beautify" }
  }
})
export type EnvironmentDimension = Vocabulary.Code<typeof EnvironmentDimension>
