export { halfYearReview } from "./halfYearReview.ts"
export { quarterlyCivic } from "./quarterlyCivic.ts"
