/**
 * Keeps a spreadsheet from taking a text for a formula: such a text gets a leading `'`, which reading takes away again. Text
 * that a plain cell could not hold as it is – empty, or with blanks at its ends – is kept by the same mark.
 */
const dangerous = /^[=+\-@'＝＋－＠\t\r\n]/

const needsGuard = (text: string): boolean => text === "" || dangerous.test(text) || text !== text.trim()

export const guard = (text: string): string => (needsGuard(text) ? `'${text}` : text)

/** The text of a cell: without the mark, or without the blanks around it. */
export const unguard = (cell: string): string => {
  if (!cell.startsWith("'")) return cell.trim()
  const text = cell.slice(1)
  return needsGuard(text) ? text : cell.trim()
}

/** A cell with nothing in it, as opposed to a guarded empty text. */
export const isBlank = (cell: string): boolean => cell === "" || cell.trim() === ""
