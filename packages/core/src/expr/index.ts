export * as Expr from "./Expr.ts"
export * as Value from "./Value.ts"
