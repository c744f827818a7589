/** 下半年计划. */
import { At, Condition, Prose, Template } from "@shequ/core"

const { date, en, figure, slot, when, zh } = Prose
const { items, paragraph, section, text } = Template

export const plan: Template.Section = {
  ...section(
    text(zh`${date("within-year", At.next)}计划和打算`, en`Plan for the ${date("within-year", At.next)}`),
    paragraph(
      zh`${date("within-year", At.next)}，社区计划抓好以下工作，共${figure("plan.items", { at: At.next })}
        ${when(
          Condition.positive("honour.creation-targets", { at: At.next }),
          zh`，争创称号${figure("honour.creation-targets", { at: At.next })}
            ${when(Condition.filled("titles-pursued"), zh`（${slot("titles-pursued")}）`)}`
        )}：`,
      en`For the ${date("within-year", At.next)} the community plans
        ${figure("plan.items", { at: At.next, unit: ["piece of work", "pieces of work"] })}
        ${when(
          Condition.positive("honour.creation-targets", { at: At.next }),
          en`and pursues ${figure("honour.creation-targets", { at: At.next, unit: ["title", "titles"] })}
            ${when(Condition.filled("titles-pursued"), en`(${slot("titles-pursued")})`)}`
        )}:`
    ),
    items("plan-items", {
      kpi: "plan.items",
      at: At.next,
      breakdown: "title",
      quantity: "plan.target-quantity"
    })
  ),
  numbered: false
}
