/** Reports: what a template needs, whether it is sound, and the document that results make of it. */
export { type Binding, bindings, type Group, groups } from "./bindings.ts"
export { check } from "./check.ts"
export { compile } from "./compile.ts"
export { Problem, ReportProblems } from "./Problem.ts"
export type { Input, Labels, Narrative } from "./Scope.ts"
