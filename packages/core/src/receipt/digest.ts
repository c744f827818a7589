/**
 * SHA-256 of a text, in hex. A receipt is shown to people who do not trust us, so its hash must be one that nobody can forge: it is
 * the platform's own, through WebCrypto, and not a quick hash or a copy of ours. WebCrypto answers later, which costs nothing
 * here – a receipt is written once for a report, never for a row – and a page has it where it was loaded over https.
 */
import { Effect } from "effect"
import { Digest } from "effect/crypto"

const bytes = new TextEncoder()

export const digest: (text: string) => Effect.Effect<string> = Effect.fn("Receipt.digest")(function* (text: string) {
  const service = yield* Digest.Digest
  return yield* service.digestHex(Digest.sha256, bytes.encode(text))
}, Effect.provide(Digest.layerWebCrypto))
