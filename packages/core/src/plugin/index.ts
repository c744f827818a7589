export * as Plugin from "./Plugin.ts"
export * as Registry from "./Registry.ts"
