import { join } from "node:path"
import { DuckdbStore } from "@shequ/storage-duckdb"
import { registry } from "../batches.ts"
import type { Victim } from "../Victim.ts"

export const victim: Victim = {
  kills: [200, 20],
  longest: 1200,
  begin: async (folder) => ({ place: join(folder, "store.duckdb") }),
  layer: (filename) => DuckdbStore.layer({ filename, registry })
}
