/** What the README shows is here, where it is compiled. */
import { readFileSync } from "node:fs"
import type { Registry, Store, StoreError } from "@shequ/core"
import { storeContract, storeEquality } from "@shequ/plugin-sdk/testing"
import type { Layer } from "effect"
import { expect, it } from "vitest"

interface Options {
  readonly filename: string
  readonly registry: Registry.Registry
}
declare const MyStore: { readonly layer: (options: Options) => Layer.Layer<Store, StoreError> }
declare const newFile: () => string

const shown = (): void => {
  storeContract("my store", (registry) => MyStore.layer({ filename: ":memory:", registry }), {
    place: () => {
      const filename = newFile()
      return (registry) => MyStore.layer({ filename, registry })
    },
    lacks: { sharing: "one process opens a file at a time" }
  })

  storeEquality("my store", (registry) => MyStore.layer({ filename: ":memory:", registry }))
}

it("shows code that compiles", () => {
  expect(shown).toBeTypeOf("function")
  const here = readFileSync(import.meta.filename, "utf8")
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8")
  const lines = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].flatMap(([, block = ""]) => block.trim().split("\n"))
  expect(lines.length).toBeGreaterThan(8)
  expect(lines.filter((line) => !here.includes(line.trim()))).toEqual([])
})
