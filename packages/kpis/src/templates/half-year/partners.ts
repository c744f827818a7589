/** 四、共建. */
import { Condition, Prose, Reference, Template } from "@shequ/core"

const { date, en, figure, slot, when, zh } = Prose
const { paragraph, section, text } = Template

const joint = { cell: Reference.cell("campaign", { slot: "joint-campaigns" }) }

export const partners = section(
  text("加强协调，发挥共建优势", "Working with partners"),
  paragraph(
    zh`社区依托共建单位${when(Condition.reported("coconstruct.units"), zh`${figure("coconstruct.units")}`)}的资源，
      定期上门通报工作、商量办法，共同开展${when(Condition.filled("partner-activities"), zh`${slot("partner-activities")}等`)}活动
      ${when(Condition.reported("coconstruct.activities"), zh`${figure("coconstruct.activities")}`)}
      ${when(
        Condition.filled("joint-campaigns"),
        zh`，并合办募捐${figure("donation.campaigns", { ...joint, as: "words" })}`
      )}。
      ${when(
        Condition.positive("coconstruct.facility-repairs"),
        zh`经社区协调，物业整修设施${figure("coconstruct.facility-repairs")}
          ${when(Condition.filled("repaired"), zh`（${slot("repaired")}）`)}，消除了安全隐患。`
      )}
      ${when(
        Condition.positive("safety.student-incidents"),
        zh`${date("within-year")}发生学生在外过夜不归的情况${figure("safety.student-incidents")}，涉及学生
          ${figure("safety.students-involved", { unit: "名", absent: "若干" })}，社区及时联系学校和家长，避免了意外。`,
        zh`${date("within-year")}${figure("safety.student-incidents", { zero: "未发生学生夜不归宿的情况", absent: "未登记学生安全情况" })}。`
      )}`,
    en`${when(
      Condition.reported("coconstruct.units"),
      en`The community has ${figure("coconstruct.units", {
        unit: ["partner", "partners"]
      })}.`
    )} It reported to them regularly and
      ${when(
        Condition.filled("partner-activities"),
        en`held ${slot("partner-activities")} with them`,
        "held activities with them"
      )}
      ${when(Condition.reported("coconstruct.activities"), en`(${figure("coconstruct.activities", { unit: "" })} in all)`)}
      ${when(
        Condition.filled("joint-campaigns"),
        en`; donation campaigns held together: ${figure("donation.campaigns", { ...joint, unit: "" })}`
      )}.
      ${when(
        Condition.positive("coconstruct.facility-repairs"),
        en`Repaired at the community's request: ${figure("coconstruct.facility-repairs")}
          ${when(Condition.filled("repaired"), en`: ${slot("repaired")}`)}.`
      )}
      ${when(
        Condition.positive("safety.student-incidents"),
        en`Pupils stayed out overnight in ${figure("safety.student-incidents")}
          (${figure("safety.students-involved", { unit: ["pupil", "pupils"], absent: "number of pupils unknown" })});
          school and parents were told immediately and no harm came of it.`,
        en`${figure("safety.student-incidents", { zero: "No pupil stayed out overnight", absent: "Pupils' safety was not recorded" })}.`
      )}`
  )
)
