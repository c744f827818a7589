import type { Words } from "@shequ/core"

/** A cell that cannot be read: what was expected instead. */
export class Bad {
  readonly expected: Words
  constructor(expected: Words) {
    this.expected = expected
  }
}
