/** The server's disk takes no more: a small one that really is full. */
import { mkdtempSync, rmdirSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, it } from "vitest"
import { elsewhere } from "./database.ts"
import { refusal, runOn } from "./fullDisk/smallDisk.ts"

const disk = mkdtempSync(join(tmpdir(), "shequ-small-disk-"))
afterAll(() => rmdirSync(disk))

const why = elsewhere ?? refusal(disk)

const fill = (megabytes: number, full: "tables" | "log"): unknown =>
  JSON.parse(runOn(megabytes, disk, join(import.meta.dirname, "fullDisk/child.ts"), full))

it("says so when there is no room for rows, keeps what was acknowledged, and goes on when there is", (context) => {
  context.skip(why !== undefined, why)
  expect(fill(12, "tables")).toEqual({
    refused: expect.stringMatching(
      /^Store.write: The disk of the server at .* is full\. Make room and write again; nothing of this write was kept\.$/
    ),
    meanwhile: 1000,
    kept: 1000,
    added: 20_000,
    then: 21_000,
    changes: 22
  })
})

it("says so when the server stops because it has no room for its log, and goes on when it is back", (context) => {
  context.skip(why !== undefined, why)
  expect(fill(24, "log")).toEqual({
    refused: expect.stringMatching(
      // Told by the one of its processes that found the disk full, or by another that had to end with it.
      /^Store.write: The (disk of the server at .* is full, and the server stopped\. Make room and start it|Postgres server at .* went away\. Try again when it is back; its log says why)/
    ),
    meanwhile: expect.stringMatching(/No Postgres server answers/),
    kept: 1000,
    added: 20_000,
    then: 21_000,
    changes: 22
  })
})
