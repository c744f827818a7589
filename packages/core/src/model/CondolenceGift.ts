import { CondolenceFunding, ItemKind, VisitorLevel } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { Household } from "./Household.ts"
import { placeOf } from "./located.ts"
import { Pairing } from "./Pairing.ts"
import { Resident } from "./Resident.ts"
import { Visit } from "./Visit.ts"

const condolenceGift = Collection.journal({
  id: "condolence-gift",
  name: { zh: "慰问记录", en: "Condolence gift" },
  unit: "time",
  fields: {
    givenOn: Field.date("慰问日期", "Given on"),
    householdId: Field.reference(Household, "户", "Household"),
    residentId: Field.reference(Resident, "慰问对象", "Resident", { optional: true }),
    visitId: Field.reference(Visit, "走访", "Visit", { optional: true }),
    pairingId: Field.reference(Pairing, "结对", "Pairing", { optional: true }),
    sponsorLevel: Field.code(VisitorLevel, "慰问人层级", "Sponsor's level", { optional: true }),
    sponsorUnit: Field.text("慰问单位", "Sponsor's unit", { optional: true }),
    funding: Field.code(CondolenceFunding, "资金来源", "Funding", { optional: true }),
    amount: Field.money("慰问金", "Amount", { optional: true, qualified: true }),
    item: Field.code(ItemKind, "慰问品", "Goods", { optional: true }),
    quantity: Field.integer("piece", "件数", "Quantity", { optional: true, qualified: true })
  },
  time: "givenOn",
  place: (row) => placeOf(row.household)
})
type Definition = typeof condolenceGift

export interface CondolenceGiftJournal extends Definition {}

/** Money or goods given to a household or resident (慰问金, 慰问品). */
export const CondolenceGift: CondolenceGiftJournal = condolenceGift
export type CondolenceGift = Row.Row<CondolenceGiftJournal>
