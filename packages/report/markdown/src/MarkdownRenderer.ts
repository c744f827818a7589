/** The Renderer port for Markdown. */
import { Renderer } from "@shequ/core"
import { Effect, Layer } from "effect"
import { type Options, toMarkdown } from "./toMarkdown.ts"

/** Renders reports as Markdown text. */
export const layer = (options: Options = {}): Layer.Layer<Renderer> =>
  Layer.succeed(Renderer, {
    mediaType: "text/markdown",
    extension: "md",
    render: (document) => Effect.succeed(toMarkdown(document, options))
  })
