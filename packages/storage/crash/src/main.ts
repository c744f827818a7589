/**
 * `pnpm crash [--quick] [adapter…]`: see README.md. What runs is bundled first: a process that is killed after a moment has to be
 * there at once, and all of them have to be of one state of the sources.
 */
import { rmSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { build, type Plugin } from "esbuild"

/** Packages of others stay where they are, some of them being native. */
const leaveOthers: Plugin = {
  name: "leave-others",
  setup: ({ onResolve, resolve }) => {
    onResolve({ filter: /^[^./]/ }, async ({ importer, kind, path, pluginData, resolveDir }) => {
      if (kind === "entry-point" || pluginData === "asked" || /^(node:|effect|@shequ\/)/.test(path)) return undefined
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
  plugins: [leaveOthers],
  // Some of what is bundled still asks for modules in the old way.
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' }
})
await import(new URL("../dist/run.js", import.meta.url).href)
