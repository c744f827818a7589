/**
 * SHA-256 of a text, in hex. A receipt is shown to people who do not trust us, so its hash must be one that nobody can forge: it is
 * the platform's own, through WebCrypto, and not a quick hash or a copy of ours. WebCrypto answers later, which costs nothing
 * here – a receipt is written once for a report, never for a row – and a page has it where it was loaded over https.
 */
import { Effect } from "effect"
import { Digest } from "effect/crypto"

/** A byte for each letter; what is not ASCII is first written as JSON escapes it, so that no text encoder is needed. */
const bytes = (text: string): Uint8Array => {
  const ascii = text.replace(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`)
  return Uint8Array.from(ascii, (letter) => letter.charCodeAt(0))
}

export const digest: (text: string) => Effect.Effect<string> = Effect.fn("Receipt.digest")(function* (text: string) {
  const service = yield* Digest.Digest
  return yield* service.digestHex(Digest.sha256, bytes(text))
}, Effect.provide(Digest.layerWebCrypto))
