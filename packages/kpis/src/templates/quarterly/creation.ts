/** 二、迎文明创建: facilities, classes, studies, boards. */
import { At, Condition, Prose, Template } from "@shequ/core"

const { date, en, figure, label, slot, target, when, zh } = Prose
const { paragraph, section, text } = Template

const second = { at: At.slot("second-training-day") }
const police = { at: At.slot("police-training-day") }

export const creation = section(
  text("建美好社区，迎文明创建", "Getting ready"),
  paragraph(
    zh`社区对硬件基础设施全面摸底，${label("一校、一市、一场、一窗、一栏和一站式服务中心")}
      ${figure("civic.facility-standard-completeness", { part: "denominator", unit: "项" })}标准设施中已达标
      ${figure("civic.facility-standard-completeness", { part: "numerator", unit: "项" })}
      ${when(Condition.reported("civic.rules-posted"), zh`，上墙制度${figure("civic.rules-posted")}`)}。`,
    en`The community looked over its facilities:
      ${figure("civic.facility-standard-completeness", { part: "numerator", unit: "" })} of
      ${figure("civic.facility-standard-completeness", { part: "denominator", unit: "standard facilities" })} meet the
      standard ${when(Condition.reported("civic.rules-posted"), en`; rules posted: ${figure("civic.rules-posted", { unit: "" })}`)}.`
  ),
  paragraph(
    zh`${label("“市民课堂”")}坚持${target("civic.class-sessions")}，${date("within-year")}开课
      ${figure("civic.class-sessions")}，按月达标率${figure("civic.class-compliance", { absent: "未统计" })}，内容包括
      ${slot("class-topics")}。${date("day", second.at)}组织低保户学习${slot("policies")}
      ${figure("civic.policy-trainings", { ...second, as: "words" })}；${date("day", police.at)}请派出所向居民讲解户籍制度
      ${figure("civic.policy-trainings", { ...police, as: "words" })}。`,
    en`The civic class is held ${target("civic.class-sessions")}: in the ${date("within-year")} it met
      ${figure("civic.class-sessions")} (months kept: ${figure("civic.class-compliance", { absent: "unknown" })}), on
      ${slot("class-topics")}. On ${date("day", second.at)} low-income households studied ${slot("policies")}
      (${figure("civic.policy-trainings", second)}); on ${date("day", police.at)} the police explained household registration
      (${figure("civic.policy-trainings", police)}).`
  ),
  paragraph(
    zh`宣传阵地${target("civic.board-refresh-compliance")}更换内容，本期更换达标率
      ${figure("civic.board-refresh-compliance", { absent: "未统计" })}，营造了浓厚的创建氛围。`,
    en`Publicity boards are renewed ${target("civic.board-refresh-compliance")}; kept this period:
      ${figure("civic.board-refresh-compliance", { absent: "unknown" })}.`
  ),
  Template.trend({ zh: "各月市民课堂次数", en: "Civic classes, by month" }, ["civic.class-sessions"], "column")
)
