/**
 * Judges the packages as their users get them:
 *
 *   build → pack → publint, attw per tarball → install all tarballs in an empty project → import every entry point
 *
 * Run it with `pnpm packages`.
 */
import { execFile } from "node:child_process"
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { promisify } from "node:util"

interface Workspace {
  readonly name: string
  readonly path: string
  readonly private?: boolean
}

interface Packed extends Workspace {
  readonly tarball: string
  readonly entryPoints: ReadonlyArray<string>
}

/** Runs a command to its end; what it printed is thrown if it fails. */
const run = async (cwd: string, command: string, ...args: ReadonlyArray<string>): Promise<string> => {
  try {
    return (await promisify(execFile)(command, args, { cwd, maxBuffer: 1 << 26 })).stdout
  } catch (cause) {
    const { stdout = "", stderr = "" } = cause as { readonly stdout?: string; readonly stderr?: string }
    throw new Error(`${command} ${args.join(" ")} (in ${cwd})\n${stdout}${stderr}`, { cause })
  }
}

const root = resolve(import.meta.dirname, "..")
const destination = join(root, "out", "packed")

const publishable = async (): Promise<ReadonlyArray<Workspace>> => {
  const all: ReadonlyArray<Workspace> = JSON.parse(await run(root, "pnpm", "-r", "ls", "--json", "--depth", "-1"))
  return all.filter((workspace) => workspace.private !== true)
}

const pack = async (workspace: Workspace): Promise<Packed> => {
  const tarball = join(destination, `${workspace.name.replace("@", "").replace("/", "-")}.tgz`)
  await run(workspace.path, "pnpm", "pack", "--out", tarball)
  const { exports = {} } = JSON.parse(await readFile(join(workspace.path, "package.json"), "utf8"))
  const modules = Object.keys(exports).filter((key) => !/\*|\.\w+$/.test(key))
  const entryPoints = modules.map((key) => workspace.name + key.slice(1))
  return { ...workspace, tarball, entryPoints }
}

const lint = async ({ tarball }: Packed): Promise<void> => {
  await run(root, "publint", "run", tarball, "--strict")
  await run(root, "attw", tarball, "--profile", "esm-only", "--no-definitely-typed")
}

/** Without hoisting, a dependency that is used but not declared is not found. */
const installAndImport = async (packages: ReadonlyArray<Packed>): Promise<string> => {
  const scratch = await mkdtemp(join(tmpdir(), "shequ-packages-"))
  try {
    const tarballs = Object.fromEntries(packages.map(({ name, tarball }) => [name, `file:${tarball}`]))
    const manifest = { name: "scratch", private: true, type: "module", dependencies: tarballs }
    const allowBuilds = JSON.parse(await run(root, "pnpm", "config", "get", "allowBuilds", "--json"))
    await writeFile(join(scratch, "package.json"), JSON.stringify(manifest))
    await writeFile(
      join(scratch, "pnpm-workspace.yaml"),
      JSON.stringify({ packages: [], overrides: tarballs, hoist: false, allowBuilds })
    )
    await writeFile(
      join(scratch, "import.js"),
      `for (const entryPoint of ${JSON.stringify(packages.flatMap((each) => each.entryPoints))}) {
        const names = Object.keys(await import(entryPoint))
        console.log(\`  \${entryPoint}: \${names.length} exports\`)
      }`
    )
    await run(scratch, "pnpm", "install", "--no-frozen-lockfile")
    return await run(scratch, "node", "import.js")
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

process.on("uncaughtException", (error) => {
  console.error(error.message)
  process.exitCode = 1
})

await rm(destination, { recursive: true, force: true })
await mkdir(destination, { recursive: true })
await run(root, "pnpm", "-r", "build")
const packages = await Promise.all((await publishable()).map(pack))
await Promise.all(packages.map(lint))
console.log(`${packages.length} packages built, packed and linted; installed together, they load:`)
console.log(await installAndImport(packages))
