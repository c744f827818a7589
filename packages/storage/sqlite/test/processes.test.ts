/** Several processes on one file at once; and troubles that only a process of its own can have. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process"
import { once } from "node:events"
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Store } from "@shequ/core"
import { Effect, Layer, Stream } from "effect"
import { afterAll, describe, expect, it } from "vitest"
import { SqliteStore } from "../src/index.ts"
import { bundle } from "./processes/bundle.ts"
import { fill, money, moves, registry, total } from "./processes/money.ts"

const folder = mkdtempSync(join(tmpdir(), "shequ-sqlite-processes-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0
const newFile = (): string => join(folder, `${++files}.sqlite`)

const child = await bundle(folder)

const said = async (process: ChildProcess): Promise<unknown> => {
  let text = ""
  process.stdout?.setEncoding("utf8").on("data", (more: string) => {
    text += more
  })
  const [code] = await once(process, "close")
  if (code !== 0) throw new Error(`A process ended with ${code}: ${text}`)
  return JSON.parse(text)
}

const run = (...words: ReadonlyArray<string>): Promise<unknown> =>
  said(spawn(process.execPath, [child, ...words], { stdio: ["ignore", "pipe", "inherit"] }))

const using = <A, E>(filename: string, body: Effect.Effect<A, E, Store>) =>
  Effect.runPromise(Effect.provide(body, Layer.fresh(SqliteStore.layer({ filename, registry }))))

describe("several processes on one file", () => {
  it("lose no update, see no figure torn, and hear of every change once and in order", async () => {
    const file = newFile()
    await using(file, fill)
    const each = 60
    // Three changes at first, and two in each move.
    const changes = 3 + 3 * each * 2
    const [, , , sums, others, heard, own] = await Promise.all([
      run("move", file, String(each)),
      run("move", file, String(each)),
      run("move", file, String(each)),
      run("count", file, "60"),
      run("count", file, "60"),
      run("follow", file, String(changes)),
      using(
        file,
        Store.use((store) => Stream.runCollect(Stream.take(store.changes(), changes)))
      )
    ])
    expect(sums).toEqual([total])
    expect(others).toEqual([total])
    expect(heard).toEqual(Array.from({ length: changes }, (_, index) => index + 1))
    expect(own.map(({ sequence }) => sequence)).toEqual(heard)
    expect(await using(file, Effect.all([money, moves]))).toEqual([total, 3 * each * 2])
    expect(await Effect.runPromise(SqliteStore.check(file))).toEqual([])
  })

  it("may all be the first to open it", async () => {
    const file = newFile()
    const opened = await Promise.all(Array.from({ length: 4 }, () => run("open", file)))
    expect(opened).toEqual(Array.from({ length: 4 }, () => "opened"))
    expect(await Effect.runPromise(SqliteStore.check(file))).toEqual([])
  })
})

/** Whether this user may have a file system of its own. */
const mayMount = ((): boolean => {
  try {
    execFileSync("unshare", ["-rm", "mount", "-t", "tmpfs", "-o", "size=1m", "none", tmpdir()], { stdio: "ignore" })
    return true
  } catch {
    return false
  }
})()

describe("a disk that takes no more", () => {
  it.skipIf(!mayMount)("is full: says so, keeps what was there, and goes on when there is room", async () => {
    const place = join(folder, "small")
    mkdirSync(place)
    const script = [
      `mount -t tmpfs -o size=3m none "$1"`,
      `"$2" "$3" fill "$1/s.sqlite" > /dev/null`,
      `"$2" "$3" flood "$1/s.sqlite" 50000`,
      `"$2" "$3" move "$1/s.sqlite" 3 > /dev/null`,
      `"$2" "$3" count "$1/s.sqlite" 1`
    ].join(" && ")
    const text = execFileSync("unshare", ["-rm", "sh", "-c", script, "sh", place, process.execPath, child], {
      encoding: "utf8"
    })
    const [flood, count] = text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as ReadonlyArray<unknown>)
    expect(flood).toEqual([
      "Unavailable",
      expect.stringMatching(/disk that holds .* is full.*Make room.*nothing of this write was kept/),
      total,
      0
    ])
    expect(count).toEqual([total])
  })

  it("lets a file grow only so far: says so, and keeps what was there", async () => {
    const file = newFile()
    await using(file, fill)
    const script = `ulimit -f 4000 && exec "$1" "$2" flood "$3" 50000`
    const limited = spawn("sh", ["-c", script, "sh", process.execPath, child, file], {
      stdio: ["ignore", "pipe", "inherit"]
    })
    expect(await said(limited)).toEqual([
      "Unavailable",
      expect.stringMatching(/disk that holds .* (is full|reports an error).*nothing of this write was kept/),
      total,
      0
    ])
    expect(await run("move", file, "3")).toBeNull()
    expect(await using(file, Effect.all([money, moves]))).toEqual([total, 6])
    expect(await Effect.runPromise(SqliteStore.check(file))).toEqual([])
  })
})

describe("a user who may not", () => {
  const asNobody = (file: string) =>
    said(
      spawn(process.execPath, [child, "move", file, "1"], {
        stdio: ["ignore", "pipe", "inherit"],
        env: { ...process.env, AS_NOBODY: "1" }
      })
    )

  it("write a file is told which permission is missing", async () => {
    const place = mkdtempSync(join(tmpdir(), "shequ-sqlite-readonly-"))
    const file = join(place, "s.sqlite")
    await using(file, fill)
    chmodSync(file, 0o444)
    chmodSync(place, 0o777)
    expect(await asNobody(file)).toEqual({
      failed: "Unavailable",
      message: expect.stringMatching(/cannot be written to.*write permission on the file and its folder/)
    })
    rmSync(place, { recursive: true })
  })

  it("read a file is told to check that", async () => {
    const place = mkdtempSync(join(tmpdir(), "shequ-sqlite-unreadable-"))
    const file = join(place, "s.sqlite")
    writeFileSync(file, "")
    chmodSync(file, 0o000)
    chmodSync(place, 0o755)
    expect(await asNobody(file)).toEqual({
      failed: "Unavailable",
      message: expect.stringMatching(/cannot be opened.*may read and write it and its folder/)
    })
    rmSync(place, { recursive: true })
  })
})
