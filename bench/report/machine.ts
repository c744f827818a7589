/** Where and with what it was measured. */
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { cpus, totalmem, type } from "node:os"

const require = createRequire(import.meta.url)

/** The version of an installed package: the nearest `package.json` above what it is imported as. */
const versionOf = (name: string): string => {
  for (let at = new URL(".", `file://${require.resolve(name)}`); at.pathname !== "/"; at = new URL("..", at)) {
    try {
      const found = JSON.parse(readFileSync(new URL("package.json", at), "utf8")) as { name?: string; version?: string }
      if (found.name === name && found.version !== undefined) return found.version
    } catch {
      // Not every folder has one.
    }
  }
  return "?"
}

export interface Machine {
  readonly date: string
  readonly cpu: string
  readonly memory: string
  readonly versions: ReadonlyArray<string>
}

export const machine = (): Machine => {
  const [first] = cpus()
  return {
    date: new Intl.DateTimeFormat("sv-SE", { timeZone: "UTC" }).format(performance.timeOrigin + performance.now()),
    cpu: `${cpus().length} × ${first?.model.trim() ?? "unknown processor"}, ${type()}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    versions: [
      `Node.js ${process.versions.node} (V8 ${process.versions.v8})`,
      ...["@duckdb/node-api", "better-sqlite3", "arquero", "json-rules-engine", "effect"].map(
        (name) => `${name} ${versionOf(name)}`
      )
    ]
  }
}
