/** A disk of so many megabytes, full when it is full: a file system that one process and its children see, gone with them. */
import { execFileSync, spawnSync } from "node:child_process"

/** Postgres does not run as root. Root is himself on the disk and keeps the user `postgres`; others stay who they are. */
const unshare = process.getuid?.() === 0 ? ["--mount"] : ["--user", "--map-current-user", "--keep-caps", "--mount"]

const mounted = (megabytes: number, folder: string, ...command: ReadonlyArray<string>): ReadonlyArray<string> => [
  ...unshare,
  "sh",
  "-c",
  `mount -t tmpfs -o size=${megabytes}m,mode=1777 none "$0" && exec "$@"`,
  folder,
  ...command
]

/** Why this user cannot have one; `undefined` when he can. */
export const refusal = (folder: string): string | undefined => {
  const { error, status, stderr } = spawnSync("unshare", mounted(1, folder, "true"), { encoding: "utf8" })
  return status === 0 ? undefined : (error?.message ?? stderr).trim()
}

/** Runs a script where the folder is such a disk, and gives what it printed. */
export const runOn = (megabytes: number, folder: string, script: string, ...words: ReadonlyArray<string>): string =>
  execFileSync("unshare", mounted(megabytes, folder, process.execPath, script, folder, ...words), {
    encoding: "utf8",
    timeout: 60_000
  })

/** Makes room, as whoever grows a volume. */
export const enlarge = (megabytes: number, folder: string): void => {
  execFileSync("mount", ["-o", `remount,size=${megabytes}m`, folder])
}
