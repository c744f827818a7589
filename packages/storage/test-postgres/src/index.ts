export { database } from "./ofTheRun.ts"
export { type Options, type Server, start } from "./Server.ts"
