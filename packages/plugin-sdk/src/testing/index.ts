export { sampleDocument } from "./report/sampleDocument.ts"
export { storeContract } from "./storeContract.ts"
export { planEquality, storeEquality } from "./storeEquality.ts"
