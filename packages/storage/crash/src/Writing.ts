/** The writing process, seen from the one that kills it. */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"

export interface Writing {
  /** Resolves when it could begin at once. */
  readonly ready: Promise<void>
  readonly begin: (first: number, place: string) => void
  /** The number of the last batch that it said was acknowledged. */
  readonly acknowledged: () => number | undefined
  /** Why it stopped by itself. */
  readonly failure: () => string | undefined
  /** Kills it, and resolves when it is gone and everything it said was heard. */
  readonly kill: () => Promise<void>
}

export const start = (adapter: string): Writing => {
  const child = spawn(process.execPath, [fileURLToPath(new URL("writer.mjs", import.meta.url)), adapter], {
    stdio: ["pipe", "pipe", "inherit"]
  })
  const closed = once(child, "close")
  let acknowledged: number | undefined
  let failure: string | undefined
  let isReady = () => {}
  const ready = new Promise<void>((resolve) => {
    isReady = resolve
  })
  let rest = ""
  child.stdin.on("error", () => {})
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    const lines = (rest + text).split("\n")
    // What has no end yet was not said.
    rest = lines.pop() ?? ""
    for (const line of lines) {
      const [word, ...about] = line.split(" ")
      if (word === "ready") isReady()
      if (word === "acknowledged") acknowledged = Number(about[0])
      if (word === "failed") failure = about.join(" ")
    }
  })
  child.once("close", (code) => {
    if (code !== null) failure ??= `It ended by itself, with code ${code}.`
    isReady()
  })
  return {
    ready,
    begin: (first, place) => {
      child.stdin.write(`${first} ${place}\n`)
    },
    acknowledged: () => acknowledged,
    failure: () => failure,
    kill: async () => {
      child.kill("SIGKILL")
      await closed
    }
  }
}
