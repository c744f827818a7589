import { civic } from "./civic.ts"
import { coconstruct } from "./coconstruct.ts"
import { contact } from "./contact.ts"
import { culture } from "./culture.ts"
import { disability } from "./disability.ts"
import { dispute } from "./dispute.ts"
import { donation } from "./donation.ts"
import { elderly } from "./elderly.ts"
import { employment } from "./employment.ts"
import { env } from "./env.ts"
import { fertility } from "./fertility.ts"
import { floating } from "./floating.ts"
import { honour } from "./honour.ts"
import { housing } from "./housing.ts"
import { info } from "./info.ts"
import { integrity } from "./integrity.ts"
import { issue } from "./issue.ts"
import { legal } from "./legal.ts"
import { minors } from "./minors.ts"
import { party } from "./party.ts"
import { plan } from "./plan.ts"
import { profile } from "./profile.ts"
import { property } from "./property.ts"
import { retirement } from "./retirement.ts"
import { safety } from "./safety.ts"
import { science } from "./science.ts"
import { security } from "./security.ts"
import { staff } from "./staff.ts"
import { street } from "./street.ts"
import { visit } from "./visit.ts"
import { volunteer } from "./volunteer.ts"
import { welfare } from "./welfare.ts"

/** The cases of every area. */
export const cases = {
  civic,
  coconstruct,
  contact,
  culture,
  disability,
  dispute,
  donation,
  elderly,
  employment,
  env,
  fertility,
  floating,
  honour,
  housing,
  info,
  integrity,
  issue,
  legal,
  minors,
  party,
  plan,
  profile,
  property,
  retirement,
  safety,
  science,
  security,
  staff,
  street,
  visit,
  volunteer,
  welfare
}
