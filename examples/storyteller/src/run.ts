/**
 * Tells a story from ledger to report:
 *
 *   ledger files + routine rows ── Ledger.load ──► SQLite file ── evaluate ──► results ── Report.compile ──► documents ──► out/
 */
import { mkdir, rm, writeFile } from "node:fs/promises"
import { join, relative, resolve } from "node:path"
import {
  type Collection,
  type Document,
  type Language,
  Period,
  Report,
  Result,
  Results,
  type Row,
  Store
} from "@shequ/core"
import { Grid } from "@shequ/core/model"
import { Ledger } from "@shequ/ledger"
import { toHtml } from "@shequ/report-html"
import { toMarkdown } from "@shequ/report-markdown"
import { SqliteStore } from "@shequ/storage-sqlite"
import { Effect, Result as Either, Stream } from "effect"
import { compute, languages, rowsBehind } from "./compute.ts"
import { rules } from "./rules.ts"
import type { Rows, Story } from "./Story.ts"
import { progress, progressDone, step, table } from "./say.ts"
import { sourceFigures } from "./sourceFigures.ts"

const sourceText = {
  zh: (loaded: Ledger.LedgerReport): string => `社区台账 ${loaded.files.length} 个文件、${loaded.rows} 行`,
  en: (loaded: Ledger.LedgerReport): string => `${loaded.rows} rows in ${loaded.files.length} ledger files`
}

/** The routine rows as ledger files, one for each collection. */
const writeBulk = async (story: Story, folder: string): Promise<number> => {
  const byCollection = new Map<Collection.Collection, Array<Row.AnyRow>>()
  let count = 0
  for (const [collection, rows] of story.bulk) {
    const known = byCollection.get(collection) ?? []
    for (const row of rows) known.push(row)
    byCollection.set(collection, known)
    count += rows.length
  }
  await mkdir(folder, { recursive: true })
  for (const [collection, rows] of byCollection) {
    await writeFile(join(folder, `${collection.name.zh}.routine.csv`), Ledger.write(collection, rows, "zh"))
  }
  return count
}

/** The rows that prose mentions by name, and the grids. */
const readRows = Effect.fnUntraced(function* (story: Story) {
  const store = yield* Store
  const found = new Map<string, ReadonlyArray<Row.AnyRow>>()
  for (const { id } of [Grid, ...story.named]) {
    found.set(id, (yield* Stream.runCollect(store.stream(id))).flat())
  }
  const rows = ((collection: Collection.Collection) => {
    const known = found.get(collection.id)
    if (known === undefined) throw new Error(`The story does not name the collection ${collection.id}.`)
    return known
  }) as Rows
  return rows
})

const compile = (story: Story, input: Report.Input): Effect.Effect<Document.Document, Report.ReportProblems> =>
  Either.match(Report.compile(story.template, input), { onFailure: Effect.fail, onSuccess: Effect.succeed })

const writeReports = (out: string, documents: ReadonlyArray<Document.Document>) =>
  Effect.promise(async () => {
    const files: Array<string> = []
    for (const document of documents) {
      for (const [extension, text] of [
        ["md", toMarkdown(document)],
        ["html", toHtml(document)]
      ] as const) {
        const file = join(out, `report.${document.language}.${extension}`)
        await writeFile(file, text)
        files.push(file)
      }
    }
    return files
  })

const tell = Effect.fnUntraced(function* (story: Story, out: string) {
  const count = yield* Effect.promise(() => writeBulk(story, join(out, "ledger")))
  step(`日常记录 ${count} 条 · ${count} routine rows written as ledger files`)
  const loaded = yield* Ledger.load({
    registry: story.registry,
    folders: [story.ledger, join(out, "ledger")],
    place: story.place,
    onProgress: ({ file, rows }) => progress(`${file} ${rows}`)
  })
  progressDone()
  step(
    `台账 ${loaded.files.length} 个文件、${loaded.rows} 行入库 · ${loaded.rows} rows of ${loaded.files.length} files in the store`
  )
  const rows = yield* readRows(story)
  const results = yield* compute(story, rows)
  step(`指标结果 ${results.all.length} 个 · ${results.all.length} results computed`)
  const input = (language: Language): Report.Input => ({
    registry: story.registry,
    results,
    place: story.place,
    period: story.period,
    language,
    narrative: story.narrative(rows, language)
  })
  const draft = yield* compile(story, input("zh"))
  const behind = yield* rowsBehind(story, draft.figures)
  const documents = yield* Effect.forEach(languages, (language) =>
    compile(story, { ...input(language), source: sourceText[language](loaded), rowsBehind: behind })
  )
  const files = yield* writeReports(out, documents)
  const source = yield* sourceFigures(story)
  const json = [...Results.merge([results, source.results]).all.map(Result.toJson), ...rules(story)]
  const resultsFile = join(out, "results.json")
  yield* Effect.promise(() => writeFile(resultsFile, `[\n${json.map((one) => JSON.stringify(one)).join(",\n")}\n]\n`))
  step(`报告 ${documents[0]?.figures.length ?? 0} 处数字均有出处 · every figure traced to its rows`)
  const all = source.figures.length
  const different = source.figures.filter((one) => one.source !== one.ledger)
  const same = all - different.length
  step(`原报告数字 ${all} 项，由台账得出 ${same} 项 · ${same} of ${all} figures of the source come out of the ledger`)
  for (const one of different) step(`  ${one.id} ${one.kpi}: ${one.source} ≠ ${one.ledger}`)
  const main = new Set(story.main)
  const shown = (documents[0]?.figures ?? []).filter(
    (one) =>
      main.has(one.kpi) &&
      one.breakdown === undefined &&
      one.place.id === story.place &&
      Period.key(one.period) === Period.key(story.period)
  )
  process.stdout.write(`\n${table(shown)}\n\n`)
  for (const file of [...files, resultsFile]) process.stdout.write(`        ${relative(process.cwd(), file)}\n`)
  return results
})

/** Tells the story into a fresh `out/<id>/`, below the folder the command was called in. Gives the results. */
export const run = Effect.fn("Story.run")(function* (story: Story, folder: string = resolve("out", story.id)) {
  process.stdout.write(`\n${story.title}\n\n`)
  yield* Effect.promise(async () => {
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { recursive: true })
  })
  return yield* tell(story, folder).pipe(
    Effect.provide(SqliteStore.layer({ filename: join(folder, "ledger.sqlite"), registry: story.registry }))
  )
})
