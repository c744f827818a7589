import { Collection, Field, type Row } from "../collection/index.ts"
import { located, placeOf } from "./located.ts"
import { Organisation } from "./Organisation.ts"

const coConstructionAgreement = Collection.register({
  id: "co-construction-agreement",
  name: { zh: "共建协议", en: "Co-construction agreement" },
  unit: "sheet",
  fields: {
    organisationId: Field.reference(Organisation, "共建单位", "Organisation"),
    resources: Field.text("共建资源", "Resources", { optional: true }),
    ...located
  },
  place: (row) => placeOf(row)
})
type Definition = typeof coConstructionAgreement

export interface CoConstructionAgreementRegister extends Definition {}

/** A unit builds the community together with it as long as the agreement runs (共驻共建). */
export const CoConstructionAgreement: CoConstructionAgreementRegister = coConstructionAgreement
export type CoConstructionAgreement = Row.Row<CoConstructionAgreementRegister>
