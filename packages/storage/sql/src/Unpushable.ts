/** Why an aggregate is not printed as SQL: its rows are streamed to the engine instead. */
export class Unpushable extends Error {
  override readonly name = "Unpushable"
}
