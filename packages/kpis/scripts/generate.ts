/** Writes `src/catalogue.gen.ts`. Run it after a KPI was added, renamed or removed. */
import { writeFileSync } from "node:fs"
import { catalogueText } from "./catalogueText.ts"

writeFileSync(new URL("../src/catalogue.gen.ts", import.meta.url), catalogueText())
