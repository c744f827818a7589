/** Runs one part and writes what it found to a file: `node part.ts <number> <file> [--quick]`. */
import { writeFileSync } from "node:fs"
import { parts } from "./parts.ts"

const [number, file] = process.argv.slice(2) as [string, string]
const part = parts(process.argv.includes("--quick"))[Number(number)]
if (part === undefined) throw new Error(`There is no part ${number}.`)
writeFileSync(file, JSON.stringify(await part.run()))
// Some peers keep threads of their own.
process.exit(0)
