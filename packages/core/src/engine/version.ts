/** Counts up with every change of the engine that may change a figure: receipts name it. */
export const engineVersion = "1"
