/** What the store says when it cannot work: the problem, and how to mend it. */

export interface Trouble {
  readonly problem: string
  readonly mend: string
}

const trouble = (problem: string, mend: string): Trouble => ({ problem, mend })

export const noFolder = (folder: string): Trouble =>
  trouble(`The folder ${folder} does not exist.`, "Create it, or give another filename.")

export const otherDatabase = (filename: string): Trouble =>
  trouble(`${filename} is a database of another program.`, "Give the name of a new file, or of one that shequ made.")

export const newer = (filename: string, found: number, known: number): Trouble =>
  trouble(
    `${filename} was written by a newer version (schema ${found}; this one knows ${known}).`,
    "Update @shequ/storage-sqlite; nothing was changed."
  )

export const noStore = (filename: string): Trouble =>
  trouble(`${filename} is empty: it holds no store.`, "Give the name of a file that shequ made.")

export const notThere = (filename: string): Trouble =>
  trouble(`${filename} holds no store yet, and was opened read-only.`, "Open it once without readonly.")

export const behind = (filename: string, tables: ReadonlyArray<string>): Trouble =>
  trouble(
    `${filename} lacks what is needed here (${tables.join(", ")}), and was opened read-only.`,
    "Open it once without readonly; it is brought up to date then."
  )

export const sameName = (a: string, b: string): Trouble =>
  trouble(
    `SQLite takes the names ${a} and ${b} for one.`,
    "Rename one of them: names have to differ by more than case."
  )

export const reserved = (name: string): Trouble =>
  trouble(`A collection cannot be called ${name}.`, "Names that begin with sqlite_ or shequ_ are taken; rename it.")

export const takenColumn = (collection: string, column: string): Trouble =>
  trouble(
    `A field of ${collection} cannot be called ${column}.`,
    "The store keeps the numbers of changes there; rename it."
  )

export const notScoured = (filename: string, why: string): Trouble =>
  trouble(
    `The identity was erased, but ${filename} or its -wal may still have what was there before. ${why}`,
    "Reads that take long keep it as well. Erase again when this is mended: that clears the file."
  )

export const strangers = (filename: string, collections: ReadonlyArray<string>): Trouble =>
  trouble(
    `${filename} has rows of ${collections.join(", ")}, which no installed plugin defines: whom they tell of, nobody knows.`,
    "Install the plugins that bring them and erase again; nothing was changed."
  )

export const unlike = (filename: string, collection: string): Trouble =>
  trouble(
    `The log of ${filename} does not lead to the rows of ${collection} that it has.`,
    "Nothing was changed. Restore the file from a backup, or write its rows to ledgers and load them into a new file."
  )

export const alreadyThere = (filename: string): Trouble =>
  trouble(`${filename} is there already.`, "Give the name of a new file, or move the old one away.")

/** By the driver's code, the longest prefix first. */
export const troubles: ReadonlyArray<readonly [code: string, of: (filename: string) => Trouble]> = [
  [
    "SQLITE_BUSY",
    (file) =>
      trouble(`Another process is writing to ${file}.`, "Wait until it is done and try again, or raise waitForLock.")
  ],
  ["SQLITE_LOCKED", (file) => trouble(`${file} is locked.`, "Close what else uses it, and try again.")],
  [
    "SQLITE_NOTADB",
    (file) => trouble(`${file} is not an SQLite database.`, "Give the name of a new file, or of one that shequ made.")
  ],
  [
    "SQLITE_CORRUPT",
    (file) => trouble(`${file} is damaged.`, "Restore it from a backup; keep the damaged file for sqlite3's .recover.")
  ],
  [
    "SQLITE_READONLY",
    (file) =>
      trouble(
        `${file} cannot be written to.`,
        "Give this user write permission on the file and its folder, or open it with readonly."
      )
  ],
  [
    "SQLITE_FULL",
    (file) =>
      trouble(`The disk that holds ${file} is full.`, "Make room and write again; nothing of this write was kept.")
  ],
  [
    "SQLITE_IOERR",
    (file) =>
      trouble(
        `The disk that holds ${file} reports an error.`,
        "Check the disk and its free space, then write again; nothing of this write was kept."
      )
  ],
  [
    "SQLITE_CANTOPEN",
    (file) =>
      trouble(
        `${file} cannot be opened.`,
        "Check that it is a file, and that this user may read and write it and its folder."
      )
  ],
  ["SQLITE_PERM", (file) => trouble(`This user may not use ${file}.`, "Give permission on the file and its folder.")],
  ["SQLITE_TOOBIG", () => trouble("A value is too large for the database.", "Shorten it.")],
  [
    "SQLITE_",
    (file) => trouble(`SQLite refused an operation on ${file}.`, "See the cause; if it is not clear, report it.")
  ]
]
