/**
 * Marks stand in the text of a statement in the making for what is named when it is finished: values, tables, views. What was printed
 * and not used leaves nothing behind.
 */
export const marks = (kind: "a" | "v" | "w") => {
  const all = new RegExp(`\u0001${kind}(\\d+)\u0002`, "g")
  return {
    /** All that stand in a text. */
    in: (text: string): ReadonlyArray<string> => text.match(all) ?? [],
    print: (index: number): string => `\u0001${kind}${index}\u0002`,
    replace: (text: string, name: (index: number) => string): string =>
      text.replaceAll(all, (_, index: string) => name(Number(index)))
  }
}
