import { join } from "node:path"
import { SqliteStore } from "@shequ/storage-sqlite"
import { registry } from "../batches.ts"
import type { Victim } from "../Victim.ts"

export const victim: Victim = {
  kills: [200, 20],
  begin: async (folder) => ({ place: join(folder, "store.sqlite") }),
  layer: (filename) => SqliteStore.layer({ filename, registry }),
  check: SqliteStore.check
}
