export * as MarkdownRenderer from "./MarkdownRenderer.ts"
export { type Options, toMarkdown } from "./toMarkdown.ts"
