import { Collection, Field, type Row } from "../collection/index.ts"
import { Facility } from "./Facility.ts"
import { located, placeOf } from "./located.ts"

const postedRule = Collection.register({
  id: "posted-rule",
  name: { zh: "上墙制度", en: "Posted rule" },
  unit: "item",
  fields: {
    title: Field.text("制度名称", "Title"),
    location: Field.text("张贴地点", "Location", { optional: true }),
    facilityId: Field.reference(Facility, "公共设施", "Facility", { optional: true }),
    ...located
  },
  place: (row) => placeOf(row)
})
type Definition = typeof postedRule

export interface PostedRuleRegister extends Definition {}

/** A rule or plate as long as it hangs on the wall (制度上墙, 挂牌). */
export const PostedRule: PostedRuleRegister = postedRule
export type PostedRule = Row.Row<PostedRuleRegister>
