/**
 * The build every package shares: each `exports` (or `bin`) path under `src/` is an entry,
 * so `./src/model/index.ts` becomes `./dist/model/index.js` and `./dist/model/index.d.ts`.
 */
import { readFileSync } from "node:fs"
import { defineConfig } from "tsup"

type Targets = string | { readonly [key: string]: Targets }

const manifest: { readonly exports?: Targets; readonly bin?: Targets } = JSON.parse(
  readFileSync("package.json", "utf8")
)

const sources = (targets: Targets = {}): ReadonlyArray<string> =>
  typeof targets === "string" ? [targets] : Object.values(targets).flatMap(sources)

const entries = [...sources(manifest.exports), ...sources(manifest.bin)].filter((path) => path.startsWith("./src/"))

export default defineConfig({
  entry: Object.fromEntries(entries.map((path) => [path.replace(/^\.\/src\/|\.ts$/g, ""), path])),
  format: "esm",
  target: "es2023",
  skipNodeModulesBundle: true,
  removeNodeProtocol: false,
  dts: true,
  sourcemap: true,
  clean: true
})
