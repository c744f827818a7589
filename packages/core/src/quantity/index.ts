export * as Qualifier from "./Qualifier.ts"
export * as Rational from "./Rational.ts"
export * as Unit from "./Unit.ts"
