/** The records of a CSV file as arrays of cells, in batches, read as a stream. */
import { createReadStream } from "node:fs"
import { CsvError, parse } from "csv-parse"
import { decoder, type Encoding } from "./Encoding.ts"

export interface Batch {
  readonly records: ReadonlyArray<ReadonlyArray<string>>
  readonly encoding: Encoding
}

/** The file is not CSV from this row on. */
export class BrokenRecord extends Error {
  readonly row: number
  readonly isTooLong: boolean
  constructor(row: number, isTooLong: boolean) {
    super("not CSV")
    this.row = row
    this.isTooLong = isTooLong
  }
}

/** The file is a workbook. */
export class IsWorkbook extends Error {}

const chunkSize = 256 * 1024
/** No ledger row is longer; a quotation mark that nobody closes would make the rest of the file one row. */
const longest = 1_000_000

const workbooks = [Buffer.from([0x50, 0x4b, 0x03, 0x04]), Buffer.from([0xd0, 0xcf, 0x11, 0xe0])]

/** Excel's "Unicode text" is separated by tabs. */
const delimiterOf = (start: string): string => {
  const [headings = ""] = start.split(/[\r\n]/, 1)
  return headings.includes("\t") && !headings.includes(",") ? "\t" : ","
}

export async function* records(path: string): AsyncGenerator<Batch> {
  const bytes = createReadStream(path, { highWaterMark: chunkSize })
  const decode = decoder()
  let batch: Array<ReadonlyArray<string>> = []
  let count = 0
  let parser: ReturnType<typeof parse> | undefined

  const open = (start: string): ReturnType<typeof parse> => {
    const opened = parse({
      delimiter: delimiterOf(start),
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: longest,
      on_record: (record: ReadonlyArray<string>) => {
        batch.push(record)
        count++
        // Nothing goes through the parser's own stream: an object per record there costs more than parsing it.
        return null
      }
    })
    opened.on("error", () => {})
    opened.resume()
    return opened
  }
  const settled = (step: (done: (error?: Error | null) => void) => void): Promise<void> =>
    new Promise((resolve, reject) =>
      step((error) => {
        if (error === undefined || error === null) return resolve()
        const isCsv = error instanceof CsvError
        reject(isCsv ? new BrokenRecord(count + 1, error.code === "CSV_MAX_RECORD_SIZE") : error)
      })
    )
  const feed = async (text: string | Buffer): Promise<void> => {
    if (text.length === 0) return
    parser ??= open(typeof text === "string" ? text : text.toString("latin1"))
    const { write } = { write: parser.write.bind(parser) }
    await settled((done) => write(text, done))
  }
  const taken = (): Batch => {
    const full = { records: batch, encoding: decode.encoding() }
    batch = []
    return full
  }

  try {
    let isFirst = true
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      if (isFirst && workbooks.some((start) => chunk.subarray(0, 4).equals(start))) throw new IsWorkbook()
      isFirst = false
      await feed(decode.push(chunk))
      if (batch.length > 0) yield taken()
    }
    await feed(decode.end())
    const last = parser
    if (last !== undefined) await settled((done) => last.once("error", done).end(() => done()))
  } catch (error) {
    if (batch.length > 0 && error instanceof BrokenRecord) yield taken()
    throw error
  } finally {
    bytes.destroy()
    parser?.destroy()
  }
  if (batch.length > 0) yield taken()
}
