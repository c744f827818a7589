/** The Renderer port for HTML. */
import { RenderError, Renderer } from "@shequ/core"
import { Effect, Layer } from "effect"
import { toHtml } from "./toHtml.ts"

/** Renders reports as self-contained HTML. A chart that cannot be drawn is an error of the report. */
export const layer: Layer.Layer<Renderer> = Layer.succeed(Renderer, {
  mediaType: "text/html",
  extension: "html",
  render: (document) =>
    Effect.try({
      try: () => toHtml(document),
      catch: (cause) => new RenderError({ renderer: "html", problem: String(cause) })
    })
})
