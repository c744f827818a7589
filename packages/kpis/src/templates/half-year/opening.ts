/** Title, lead and closing. */
import { At, Prose, Template } from "@shequ/core"

const { date, en, place, slot, zh } = Prose

export const title = Template.text(zh`${place}${date("period")}工作鉴定`, en`${place}: work review, ${date("period")}`)

export const opening = [
  Template.paragraph(
    zh`${date("period")}，${place}党支部、居委会以${slot("guidance")}为指导，在上级党委、政府的领导和街道的具体帮助下，围绕
      ${slot("slogan")}的要求，依靠辖区党员、居民和共建单位，扎实推进社区各项工作。现将${date("within-year")}的主要工作汇报如下：`,
    en`In the ${date("period")}, guided by ${slot("guidance")} and under the motto ${slot("slogan")}, the Party branch and
      the residents' committee of ${place} moved the community's work forward together with Party members, residents and
      partner organisations. The main results are reported below.`
  )
]

export const closing = [
  Template.paragraph(
    zh`以上是${place}${date("within-year")}的工作情况。${date("within-year", At.next)}，社区将继续把居民的需要放在首位，
      以民主议事凝聚共识，以贴心服务化解难题，把家园建设得更加有序、整洁、和睦。`,
    en`This is what ${place} did in the ${date("within-year")}. In the ${date("within-year", At.next)} the community will
      go on putting residents' needs first, settling matters by discussion and solving problems by service, so that the
      neighbourhood becomes more orderly, cleaner and friendlier.`
  )
]
