import { PostgresStore } from "@shequ/storage-postgres"
import { start } from "@shequ/test-postgres"
import { registry } from "../batches.ts"
import type { Victim } from "../Victim.ts"

/** The server is killed, and the writing process with it. */
export const victim: Victim = {
  kills: [30, 5],
  longest: 1500,
  begin: async () => {
    const server = await start()
    return { place: server.url, strike: server.kill, mend: server.restart, end: server.stop }
  },
  layer: (url) => PostgresStore.layer({ url, registry })
}
