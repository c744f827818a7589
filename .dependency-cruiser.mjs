/**
 * Which way imports may go. Folders may be added, the direction may not change:
 *
 *   examples, cli ──► storage/*, report/* ──► core
 *   kpis, generator, ledger, plugin-sdk   ──► core
 *
 * and inside core, every layer sees only the layers listed for it below.
 */

const ground = ["Words.ts", "quantity", "time", "codes"]
const rows = [...ground, "expr", "collection"]
const rules = [...rows, "model", "measure", "kpi"]

/**
 * Folder (or file) of core/src → what it may import beside itself.
 * What is not listed at the root of src are the ports and the index: they stand on everything, and no folder imports them.
 */
const layers = {
  "Words.ts": [],
  quantity: ["Words.ts"],
  time: ground,
  codes: ground,
  expr: rows,
  collection: rows,
  model: rows,
  measure: rows,
  kpi: rules,
  engine: [...rows, "measure", "kpi", "plugin"],
  lineage: [...rules, "plugin"],
  report: [...rules, "engine", "plugin"],
  receipt: [...rules, "engine", "plugin", "lineage"],
  compare: [...rules, "engine", "plugin"],
  disclosure: [...rules, "engine", "plugin", "lineage"],
  explain: [...rules, "engine", "plugin", "lineage", "report"],
  plugin: [...rules, "report"],
  store: [...rules, "engine", "plugin"]
}

/** A pattern for some of these places: `^packages/core/src/(time/|Words\.ts$)`. */
const inCore = (places) =>
  `^packages/core/src/(${places.map((place) => (place.endsWith(".ts") ? `${place.replace(".", "\\.")}$` : `${place}/`)).join("|")})`

/** A package's folder, as a group: `core`, `storage/sqlite`, … */
const own = "((?:storage|report)/[^/]+|[^/]+)"
/** `test-postgres` is a server to test on, and no adapter. */
const adapters = "^packages/(storage/(?!test-postgres/)|report/)"

const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to })

const betweenPackages = [
  forbid(
    "core-imports-none-of-ours",
    "core is what everything else stands on.",
    { path: "^packages/core/" },
    { path: "^(packages/(?!core/)|examples/)" }
  ),
  forbid(
    "packages-import-core-only",
    "A package's sources import core and nothing else of ours; the standard catalogue gets no more than a stranger's plugin.",
    { path: `^packages/${own}/src/`, pathNot: "^packages/(cli|core|storage/(crash|sqlite|postgres|duckdb))/" },
    { path: "^packages/", pathNot: ["^packages/core/", "^packages/$1/"] }
  ),
  forbid(
    "sql-adapters-import-core-and-sql",
    "An SQL adapter states its differences from storage/sql.",
    { path: "^packages/(storage/(?:sqlite|postgres|duckdb))/src/" },
    { path: "^packages/", pathNot: ["^packages/(core|storage/sql)/", "^packages/$1/"] }
  ),
  forbid(
    "only-examples-and-cli-import-adapters",
    "Which store and which renderer are chosen at the top, in an app – or by what kills one. Tests of a package keep to its own adapter.",
    { path: `^packages/${own}/`, pathNot: "^packages/(cli|core|storage/(crash|sqlite|postgres|duckdb))/" },
    { path: adapters, pathNot: "^packages/$1/" }
  ),
  forbid(
    "sql-adapters-import-no-other-adapter",
    "As above, with storage/sql beneath.",
    { path: "^packages/(storage/(?:sqlite|postgres|duckdb))/" },
    { path: adapters, pathNot: ["^packages/storage/sql/", "^packages/$1/"] }
  ),
  forbid(
    "nothing-imports-examples",
    "Examples are read, not imported.",
    { path: "^packages/" },
    { path: "^examples/" }
  ),
  forbid(
    "other-packages-by-name",
    "A path into another package breaks once it is published: import @shequ/… instead.",
    { path: `^packages/${own}/` },
    { path: "^packages/", pathNot: "^packages/$1/", dependencyTypes: ["local"] }
  )
]

const insideCore = [
  ...Object.entries(layers).map(([layer, below]) =>
    forbid(
      `core-${layer}`,
      `What core/src/${layer} may import of core: ${below.join(", ") || "nothing"}.`,
      { path: inCore([layer]) },
      { path: "^packages/core/src/", pathNot: inCore([layer, ...below]) }
    )
  ),
  forbid(
    "core-folder-without-a-layer",
    "A new folder in core/src: say in .dependency-cruiser.mjs what it may import.",
    { path: "^packages/core/src/[^/]+/", pathNot: inCore(Object.keys(layers)) },
    {}
  ),
  forbid("core-without-node", "core runs in browsers.", { path: "^packages/core/src/" }, { dependencyTypes: ["core"] }),
  forbid(
    "core-dependencies",
    "core depends on effect, date-fns and @date-fns/tz.",
    { path: "^packages/core/src/" },
    { path: "node_modules/", pathNot: "node_modules/(effect|date-fns|@date-fns/tz)/" }
  ),
  forbid(
    "date-fns-only-in-time",
    "core/time is the one place that counts days.",
    { pathNot: "^packages/core/(src|test)/time/" },
    { path: "node_modules/(date-fns|@date-fns/[^/]+)/" }
  )
]

const everywhere = [
  forbid(
    "no-circular",
    "Two files that need each other at run time are one file or three. Types alone may refer back.",
    {},
    { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } }
  ),
  forbid(
    "declared",
    "A package's sources import what its package.json lists under dependencies or peerDependencies.",
    { path: "^packages/.+/src/" },
    { dependencyTypes: ["npm-no-pkg", "npm-unknown", "npm-dev"], dependencyTypesNot: ["npm-peer"] }
  ),
  forbid("resolvable", "Not installed, or misspelt: no rule can judge it.", {}, { couldNotResolve: true })
]

export default {
  forbidden: [...betweenPackages, ...insideCore, ...everywhere],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules/" },
    exclude: { path: "^(packages|examples)/[^.]+/dist/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
      extensions: [".ts", ".d.ts", ".js", ".mjs", ".json"]
    }
  }
}
