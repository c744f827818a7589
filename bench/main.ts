/**
 * `pnpm bench`: compares the answers of all engines, then times them, and writes `out/bench.json` and – for a full run –
 * `docs/performance.md` with its chart. `pnpm bench --quick` takes less than two minutes and writes no docs unless asked to
 * (`--write-docs`).
 *
 *   town of a seed ──► engines load ──► answers compared ──► timed in turns ──► table, json, page
 */
import { mkdirSync, writeFileSync } from "node:fs"
import * as Town from "./data/Town.ts"
import { arquero } from "./engines/arquero.ts"
import { duckdb } from "./engines/duckdb.ts"
import type { Engine } from "./engines/Engine.ts"
import { handLoop } from "./engines/handLoop.ts"
import { objects } from "./engines/objects.ts"
import { rules } from "./engines/rules.ts"
import { shequ, shequFirst } from "./engines/shequ.ts"
import { sqlite } from "./engines/sqlite.ts"
import { catalogue } from "./measures/catalogue.ts"
import { decode } from "./measures/decode.ts"
import { growth } from "./measures/growth.ts"
import { live, liveSizes } from "./measures/live.ts"
import type { Measured } from "./measures/Measured.ts"
import { memory } from "./measures/memory.ts"
import { askAll } from "./measures/questions.ts"
import { chart } from "./report/chart.ts"
import { machine } from "./report/machine.ts"
import { page } from "./report/page.ts"
import { tableText } from "./report/table.ts"

const root = new URL("../", import.meta.url)
const quick = process.argv.includes("--quick")
const fast: ReadonlyArray<Engine> = [handLoop, shequ, shequFirst, duckdb]
const engines: ReadonlyArray<Engine> = [...fast, sqlite, arquero, objects, rules]

const say = (text: string): void => console.log(text)
const lines: Array<Measured> = []

const ask = async (size: number, some: ReadonlyArray<Engine>, runs: number): Promise<void> => {
  say(`60 KPIs over ${size} cases …`)
  lines.push(...(await askAll(Town.make(size), some, runs)))
}

await ask(4_000, [handLoop, shequ, rules], 3)
await ask(100_000, engines, quick ? 9 : 21)
await ask(1_000_000, quick ? fast : engines, quick ? 9 : 21)
if (!quick) await ask(5_000_000, fast, 9)

const town = Town.make(quick ? 200_000 : 1_000_000)
say("memory, decoding, growth …")
lines.push(...memory(town), ...(await decode(town, quick ? 7 : 15)), ...(await growth(town, quick ? 7 : 15)))
say("live …")
for (const size of liveSizes(quick)) lines.push(...live(Town.make(size)))
say("the standard catalogue over a city …")
const { costs, lines: ofCatalogue } = await catalogue(quick ? 4 : 40, quick ? 3 : 7)
lines.push(...ofCatalogue)

say(tableText(lines))
mkdirSync(new URL("out/", root), { recursive: true })
writeFileSync(new URL("out/bench.json", root), `${JSON.stringify(lines, null, 2)}\n`)
if (!quick || process.argv.includes("--write-docs")) {
  writeFileSync(new URL("docs/performance.svg", root), chart(lines))
  writeFileSync(new URL("docs/performance.md", root), page(lines, costs, engines, machine()))
  say("docs/performance.md and docs/performance.svg are written.")
}
const wrong = lines.filter((line) => line.sameResults === false)
if (wrong.length > 0) {
  console.error(`Other results than the hand-written loop: ${wrong.map((line) => line.engine).join(", ")}.`)
  process.exitCode = 1
}
