/** All engines, the yardstick first. */
import { arquero } from "./arquero.ts"
import { duckdb } from "./duckdb.ts"
import type { Engine } from "./Engine.ts"
import { handLoop } from "./handLoop.ts"
import { objects } from "./objects.ts"
import { rules } from "./rules.ts"
import { shequ, shequFirst } from "./shequ.ts"
import { sqlite } from "./sqlite.ts"

export const engines: ReadonlyArray<Engine> = [handLoop, shequ, shequFirst, duckdb, sqlite, arquero, objects, rules]
