export * as Expr from "./Expr.ts"
export * as Type from "./Type.ts"
export * as Value from "./Value.ts"
