export { type Options, type Server, start } from "./Server.ts"
