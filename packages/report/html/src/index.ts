export * as HtmlRenderer from "./HtmlRenderer.ts"
export { toHtml } from "./toHtml.ts"
