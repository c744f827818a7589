/** 六、环境. */
import { At, Condition, Prose, Template } from "@shequ/core"

const { date, en, figure, label, slot, when, zh } = Prose
const { leadIn, paragraph, section, text } = Template

const before = { at: At.slot("before-handover") }

const property = leadIn(
  text("与物业携手，整治小区环境。", "With the property managers."),
  paragraph(
    zh`社区坚持小区日常巡查
      ${when(Condition.reported("env.daily-patrol-compliance"), zh`，到位率${figure("env.daily-patrol-compliance")}`)}，
      发现问题及时处理。
      ${when(
        Condition.filled("before-handover"),
        zh`道路保洁原由社区出资聘用保洁人员${figure("env.cleaning-staff", { ...before, unit: "名", as: "words" })}；
          ${when(Condition.filled("handover"), zh`自${date("day", At.slot("handover"))}起，`)}商铺前人行道改由物业清扫，社区保留
          ${label("4050")}人员${figure("employment.hardship-posts", { unit: "名", as: "words" })}清扫路面，节省了开支。`,
        zh`社区聘用保洁人员${figure("env.cleaning-staff", { unit: "名" })}，其中${label("4050")}人员
          ${figure("employment.hardship-posts", { unit: "名" })}。`
      )}
      ${when(
        Condition.positive("issue.complaints-after-handover"),
        zh`交接初期收到保洁投诉${figure("issue.complaints-after-handover")}，经与物业反复协调，清扫逐步走上正轨。`
      )}`,
    en`The community patrols its compounds every day
      ${when(Condition.reported("env.daily-patrol-compliance"), en`(${figure("env.daily-patrol-compliance")} kept)`)}.
      ${when(
        Condition.filled("before-handover"),
        en`It used to pay cleaning staff for the road:
          ${figure("env.cleaning-staff", { ...before, as: "words" })}.
          ${when(Condition.filled("handover"), en`Since ${date("day", At.slot("handover"))}`, "Since then")} the managers sweep
          the pavements, and the community keeps holders of “${label("4050")}” posts for the road:
          ${figure("employment.hardship-posts", { as: "words" })}.`,
        en`Cleaning staff: ${figure("env.cleaning-staff")}, of whom in “${label("4050")}” posts:
          ${figure("employment.hardship-posts", { unit: "" })}.`
      )}
      ${when(
        Condition.positive("issue.complaints-after-handover"),
        en`Complaints after the handover: ${figure("issue.complaints-after-handover", { unit: "" })}; things have since improved.`
      )}`
  )
)

const cleaning = leadIn(
  text("开展清洁活动，养成文明习惯。", "Clean-ups."),
  paragraph(
    zh`${when(Condition.filled("cleanups"), zh`在${slot("cleanups")}等行动中，`)}社区组织学生、物业和党员清扫道路，党员清洁绿化带
      ${figure("env.greenbelt-cleanups")}，与物业在小区拔草${figure("env.weedings")}。`,
    en`${when(Condition.filled("cleanups"), en`During ${slot("cleanups")} pupils, managers and members swept the streets.`)}
      Green belts cleaned by members: ${figure("env.greenbelt-cleanups")}; weeding with the managers:
      ${figure("env.weedings")}.`
  )
)

const green = leadIn(
  text("丰富绿色活动，争创绿色社区。", "A green community."),
  paragraph(
    zh`社区倡导低碳生活，制作环保袋分发到户
      ${when(Condition.reported("env.eco-bag-coverage"), zh`，覆盖率${figure("env.eco-bag-coverage")}`)}
      ${when(Condition.filled("green-activities"), zh`，开展${slot("green-activities")}等活动`)}。`,
    en`Eco bags were handed out
      ${when(Condition.reported("env.eco-bag-coverage"), en`to ${figure("env.eco-bag-coverage")} of the households`)}
      ${when(Condition.filled("green-activities"), en`; there were ${slot("green-activities")}`)}.`
  )
)

export const environment = section(text("加强管理，促进环境提升", "Environment"), property, cleaning, green)
