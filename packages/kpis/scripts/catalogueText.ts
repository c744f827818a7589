/**
 * The text of `src/catalogue.gen.ts`: every KPI and parameter of the folders, by name. A folder of `src` is an area, and a file in
 * it a KPI, unless the folder is one of the others named here.
 */
import { readdirSync } from "node:fs"

const src = new URL("../src/", import.meta.url)
const others = ["conditions", "parameters", "templates", "windows"]

const camelCase = (kebab: string): string => kebab.replace(/[-./](\w)/g, (_, letter: string) => letter.toUpperCase())

const files = (folder: string): ReadonlyArray<string> =>
  readdirSync(new URL(`${folder}/`, src))
    .filter((file) => file.endsWith(".ts"))
    .map((file) => file.slice(0, -3))
    .sort()

const areas = readdirSync(src, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !others.includes(entry.name))
  .map((entry) => entry.name)
  .sort()

const definitions = (paths: ReadonlyArray<string>) =>
  paths.map((path) => ({ path, name: camelCase(path.replace(/^parameters\//, "")) }))

const kpis = definitions(areas.flatMap((area) => files(area).map((file) => `${area}/${file}`)))
const parameters = definitions(files("parameters").map((file) => `parameters/${file}`))

const list = (name: string, type: string, of: ReturnType<typeof definitions>): string =>
  `export const ${name}: ReadonlyArray<${type}> = [\n${of.map((one) => `  ${one.name}`).join(",\n")}\n]\n`

/** What the file must say. */
export const catalogueText = (): string => {
  const all = [...kpis, ...parameters].sort((a, b) => (a.path < b.path ? -1 : 1))
  return `/** Written by \`pnpm generate\` from the folders beside it; a new file appears here, nothing is added by hand. */
import type { Kpi, Parameter } from "@shequ/core"
${all.map((one) => `import { ${one.name} } from "./${one.path}.ts"`).join("\n")}

${all.map((one) => `export * from "./${one.path}.ts"`).join("\n")}

/** Every KPI of the catalogue, by area and name. */
${list("kpis", "Kpi.Kpi", kpis)}
/** The dated policy values that the KPIs read. */
${list("parameters", "Parameter.Parameter", parameters)}`
}
