/** What a dispute is between or about. */
import * as Vocabulary from "./Vocabulary.ts"

export const DisputeType = Vocabulary.make("dispute-type", {
  name: { zh: "纠纷类型", en: "Type of dispute" },
  terms: {
    family: { zh: "家庭纠纷", en: "Family", aliases: ["家庭矛盾", "婚姻家庭"] },
    neighbour: { zh: "邻里纠纷", en: "Neighbours", aliases: ["邻里矛盾"] },
    social: { zh: "社会矛盾", en: "Social" },
    labour: { zh: "劳资纠纷", en: "Labour" },
    property: { zh: "物业纠纷", en: "Property management" },
    housing: { zh: "房屋宅基地纠纷", en: "Housing or land" },
    consumer: { zh: "消费纠纷", en: "Consumer" },
    other: { zh: "其他纠纷", en: "Other" }
  }
})
export type DisputeType = Vocabulary.Code<typeof DisputeType>
