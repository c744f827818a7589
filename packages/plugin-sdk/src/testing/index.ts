export { sampleDocument } from "./report/sampleDocument.ts"
export { storeContract } from "./storeContract.ts"
export { storeEquality } from "./storeEquality.ts"
