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
    "Update @shequ/storage-duckdb; nothing was changed."
  )

export const notThere = (filename: string): Trouble =>
  trouble(`${filename} holds no store yet, and was opened read-only.`, "Open it once without readonly.")

export const behind = (filename: string, tables: ReadonlyArray<string>): Trouble =>
  trouble(
    `${filename} lacks what installed plugins need (${tables.join(", ")}), and was opened read-only.`,
    "Open it once without readonly; it is brought up to date then."
  )

export const onlyRead = (filename: string): Trouble =>
  trouble(`${filename} was opened read-only.`, "Open it without readonly to write to it.")

export const openForReading = (filename: string): Trouble =>
  trouble(
    `This process has ${filename} open read-only, and can open it only once.`,
    "Close the store that reads it, or open that one without readonly too."
  )

export const inUse = (filename: string): Trouble =>
  trouble(
    `What was erased is gone from the tables of ${filename}, but its old blocks could not be removed from the disk yet.`,
    "Open the file again when nobody uses it; it is written anew then."
  )

export const strangers = (filename: string, collections: ReadonlyArray<string>): Trouble =>
  trouble(
    `${filename} has rows of ${collections.join(", ")}, which no installed plugin defines: whom they tell of, nobody knows.`,
    "Install the plugins that bring them and erase again; nothing was changed."
  )

export const onlyParquet = (folder: string): Trouble =>
  trouble(`${folder} holds Parquet files, which are only read.`, "Import it into a DuckDB file to go on writing.")

export const noManifest = (folder: string, name: string): Trouble =>
  trouble(
    `${folder} is not an export of a store, or one that did not end: it has no ${name}.`,
    "Give the folder of a complete export, or export again into an empty folder."
  )

export const fileMissing = (path: string): Trouble =>
  trouble(`The file ${path} of the export is missing.`, "Copy the folder again, whole.")

export const fileDamaged = (path: string): Trouble =>
  trouble(
    `The file ${path} is not as it was exported.`,
    "Copy it again from where the folder came from, or export again."
  )

export const notEmpty = (folder: string): Trouble =>
  trouble(`The folder ${folder} is not empty.`, "Give an empty folder, or one that does not exist yet.")

export const notNew = (filename: string): Trouble =>
  trouble(`${filename} holds a store already.`, "Import into a new file.")

export const sameName = (a: string, b: string): Trouble =>
  trouble(
    `DuckDB takes the names ${a} and ${b} for one.`,
    "Rename one of them: names have to differ by more than case."
  )

export const reservedName = (name: string): Trouble =>
  trouble(
    `A collection cannot be called ${name}.`,
    "Names that begin with shequ_, duckdb_, sqlite_, pragma_ or pg_, or end with /past, are taken; rename it."
  )

export const reservedColumn = (collection: string, name: string): Trouble =>
  trouble(
    `The collection ${collection} cannot have a field ${name}.`,
    "The store keeps its own numbers under this name; rename the field."
  )

const holder = (said: string): string => {
  const [, process] = /\(PID (\d+)\)/.exec(said) ?? []
  return process === undefined ? "" : ` (process ${process})`
}

/** By what the driver says; the first that fits. */
export const troubles: ReadonlyArray<readonly [words: RegExp, of: (filename: string, said: string) => Trouble]> = [
  [
    /Could not set lock|Conflicting lock|being used by another process/,
    (file, said) =>
      trouble(
        `Another process${holder(said)} has ${file} open.`,
        "A DuckDB file is written by one process at a time, and nobody else reads it meanwhile: close it there, or read a Parquet export of it."
      )
  ],
  [
    /not a valid DuckDB database/,
    (file) => trouble(`${file} is not a DuckDB file.`, "Give the name of a new file, or of one that shequ made.")
  ],
  [
    /version number|storage version/i,
    (file) =>
      trouble(`${file} was written by another version of DuckDB.`, "Update @shequ/storage-duckdb; nothing was changed.")
  ],
  [
    /No space left|File too large|Disk quota|out of disk|max_temp_directory_size/i,
    (file) =>
      trouble(`The disk that holds ${file} is full.`, "Make room and write again; nothing of this write was kept.")
  ],
  [
    /Permission denied|Read-only file system|Operation not permitted/i,
    (file) =>
      trouble(
        `This user may not write ${file}.`,
        "Give permission on the file and its folder, or open it with readonly."
      )
  ],
  [
    /database does not exist/,
    (file) => trouble(`${file} does not exist, and was opened read-only.`, "Open it once without readonly.")
  ],
  [
    /attached in read-only mode|read-only (?:mode|transaction)/,
    (file) => trouble(`${file} was opened read-only.`, "Open it without readonly to write to it.")
  ],
  [
    /Is a directory/,
    (file) => trouble(`${file} is a folder.`, "Give the name of a new file, or of one that shequ made.")
  ],
  [
    /Corrupt|checksum|Checksum|Serialization Error|Failed to load metadata|INTERNAL Error/,
    (file) => trouble(`${file} is damaged.`, "Restore it from a backup or from a Parquet export.")
  ],
  [
    /has been invalidated/,
    (file) =>
      trouble(
        `DuckDB gave up working on ${file} after an error of the disk.`,
        "What was acknowledged is in the file. End what still reads it, and try again."
      )
  ],
  [
    /Out of Memory Error/,
    (file) =>
      trouble(
        `DuckDB had not enough memory for an operation on ${file}.`,
        "Give it more with memoryLimit, or ask for less at once."
      )
  ],
  [
    /Cannot open file|Could not (?:read|write|sync|truncate|move|remove)|IO Error/,
    (file) =>
      trouble(
        `${file} cannot be read or written.`,
        "Check that it is a file, that this user may use it and its folder, and the disk."
      )
  ],
  [
    /^[A-Za-z ]*(?:Error|INTERRUPT)\b.*/i,
    (file) => trouble(`DuckDB refused an operation on ${file}.`, "See the cause; if it is not clear, report it.")
  ]
]
