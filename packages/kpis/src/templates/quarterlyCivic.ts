/** 季度创文工作汇报: what a community did in a quarter to become a civilised one – activities, facilities and classes, environment. */
import { Template } from "@shequ/core"
import { creation } from "./quarterly/creation.ts"
import { environment } from "./quarterly/environment.ts"
import { closing, opening, title } from "./quarterly/opening.ts"
import { slots } from "./quarterly/slots.ts"
import * as spirit from "./quarterly/spirit.ts"

export const quarterlyCivic: Template.Template = Template.make({
  id: "quarterly-civic",
  name: { zh: "季度创文工作汇报", en: "Quarterly civic report" },
  title,
  lead: opening,
  blocks: [spirit.spirit, creation, environment, ...closing],
  slots,
  identities: spirit.identities
})
