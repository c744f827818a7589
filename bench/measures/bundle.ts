/** What a page pays for evaluating KPIs: the core, bundled for a browser, minified and compressed. */
import { fileURLToPath } from "node:url"
import { brotliCompressSync, gzipSync } from "node:zlib"
import { build } from "esbuild"
import { type Measured, timed } from "./Measured.ts"

const pages = {
  "definitions and evaluation (registry, dataset, plan, evaluate, figures)":
    'export { Collection, Dataset, evaluate, Field, figures, Kpi, Measure, Period, Plan, Plugin, Registry, Result } from "@shequ/core"',
  "the same with the standard catalogue of KPIs":
    'export { Dataset, evaluate, figures, Period, Plan, Registry, Result } from "@shequ/core"\nexport { standardKpis } from "@shequ/kpis"'
}

export const bundle = async (): Promise<ReadonlyArray<Measured>> => {
  const lines: Array<Measured> = []
  for (const [engine, contents] of Object.entries(pages)) {
    let code: Uint8Array = new Uint8Array()
    const medianMs = await timed(async () => {
      const built = await build({
        stdin: { contents, resolveDir: fileURLToPath(new URL("..", import.meta.url)), loader: "ts" },
        bundle: true,
        minify: true,
        platform: "browser",
        format: "esm",
        write: false
      })
      code = built.outputFiles[0]?.contents ?? code
    })
    const kB = (bytes: number): string => `${Math.round(bytes / 1000)} kB`
    const note = `${kB(code.length)} minified, ${kB(gzipSync(code).length)} with gzip, ${kB(brotliCompressSync(code).length)} with brotli`
    lines.push({ work: "what a browser loads", size: 0, engine, medianMs, note })
  }
  return lines
}
