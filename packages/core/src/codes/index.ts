export * as Vocabulary from "./Vocabulary.ts"
