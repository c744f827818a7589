/** Title, lead and closing. */
import { Prose, Template } from "@shequ/core"

const { date, en, place, slot, zh } = Prose

export const title = Template.text(
  zh`${place}${date("period")}文明创建工作汇报`,
  en`${place}: civic work report, ${date("period")}`
)

export const opening = [
  Template.paragraph(
    zh`今年${date("within-year")}，${place}围绕${slot("slogan")}的要求，在上级关心指导和居民支持下，成立了由${slot("leader")}
      任组长的文明创建领导小组，着力服务群众、凝聚人心、促进和谐，扎实开展文明社区创建。`,
    en`In the ${date("within-year")} ${place} worked under the motto ${slot("slogan")}. A group led by ${slot("leader")} guides
      the creation of a civilised community, with the help of the authorities and of residents.`
  )
]

export const closing = [
  Template.paragraph(
    zh`下阶段，社区将进一步明确职责，抓实日常管理和宣传教育，提高居民文明素质，以良好面貌做好迎检工作。`,
    en`Next, the community will make duties clearer still, keep up daily management and publicity, and be ready for the
      inspection.`
  )
]
