/**
 * `pnpm bench`: compares the answers of all engines, then times them, and writes `out/bench.json` and – for a full run –
 * `docs/performance.md` with its charts. `pnpm bench --quick` takes less than two minutes and writes no docs unless asked to
 * (`--write-docs`).
 *
 *   parts, each in its process ──► lines, kept as they come ──► table, json, page
 *     (town of a seed ──► engines load ──► answers compared ──► timed in turns)
 */
import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { engines } from "./engines/index.ts"
import type { KpiCost } from "./measures/catalogue.ts"
import type { Measured } from "./measures/Measured.ts"
import { type Found, parts } from "./parts.ts"
import { chart } from "./report/chart.ts"
import { machine } from "./report/machine.ts"
import { page } from "./report/page.ts"
import { tableText } from "./report/table.ts"

const root = new URL("../", import.meta.url)
const isQuick = process.argv.includes("--quick")
const say = (text: string): void => console.log(text)

const lines: Array<Measured> = []
const costs: Array<KpiCost> = []
const failed: Array<string> = []

const keep = (): void => {
  mkdirSync(new URL("out/", root), { recursive: true })
  writeFileSync(new URL("out/bench.json", root), `${JSON.stringify(lines, null, 2)}\n`)
}

const folder = mkdtempSync(join(tmpdir(), "shequ-bench-"))
const all = parts(isQuick)
for (const [at, { title }] of all.entries()) {
  const start = performance.now()
  const file = join(folder, `${at}.json`)
  const script = fileURLToPath(new URL("part.ts", import.meta.url))
  const given = [...process.execArgv, script, `${at}`, file, ...(isQuick ? ["--quick"] : [])]
  const { status } = spawnSync(process.execPath, given, { stdio: "inherit" })
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  if (status === 0) {
    const found = JSON.parse(readFileSync(file, "utf8")) as Found
    lines.push(...found.lines)
    costs.push(...(found.costs ?? []))
  } else failed.push(title)
  say(`${at + 1} of ${all.length}: ${title}, ${status === 0 ? "" : "FAILED after "}${seconds} s`)
  keep()
}
rmSync(folder, { recursive: true })

say(tableText(lines))
if (!isQuick || process.argv.includes("--write-docs")) {
  writeFileSync(new URL("docs/performance.svg", root), chart(lines))
  writeFileSync(new URL("docs/performance.md", root), page(lines, costs, engines, machine(), isQuick))
  say("docs/performance.md and docs/performance.svg are written.")
}
const wrong = lines.filter((line) => line.sameResults === false)
if (wrong.length > 0) console.error(`Other results than expected: ${wrong.map((line) => line.engine).join(", ")}.`)
if (failed.length > 0) console.error(`Not measured: ${failed.join("; ")}.`)
if (wrong.length + failed.length > 0) process.exitCode = 1
