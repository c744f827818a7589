/** The rendering port: a finished report becomes text or bytes. Pure: no input or output but what it is given. */
import { Context, type Effect, Schema } from "effect"
import type { Document } from "./report/Document.ts"

/** The renderer cannot show this block. */
export class RenderError extends Schema.TaggedError<RenderError>()("RenderError", {
  renderer: Schema.String,
  problem: Schema.String
}) {
  override get message(): string {
    return `${this.renderer}: ${this.problem}`
  }
}

export class Renderer extends Context.Service<
  Renderer,
  {
    /** Media type of what it gives, such as `text/markdown`. */
    readonly mediaType: string
    /** File name extension, without the dot. */
    readonly extension: string
    readonly render: (document: Document) => Effect.Effect<string | Uint8Array, RenderError>
  }
>()("@shequ/core/Renderer") {}
