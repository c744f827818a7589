/** Where each figure is printed, so that its row in the appendix can lead back. */

export class Mentions {
  readonly #counts = new Map<string, number>()

  /** The id of the next place where the figure is printed. */
  add(figure: string): string {
    const count = (this.#counts.get(figure) ?? 0) + 1
    this.#counts.set(figure, count)
    return `${figure}-${count}`
  }

  /** The ids of all places where it is printed. */
  of(figure: string): ReadonlyArray<string> {
    return Array.from({ length: this.#counts.get(figure) ?? 0 }, (_, index) => `${figure}-${index + 1}`)
  }
}
