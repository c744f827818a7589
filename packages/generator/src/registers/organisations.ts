/** Organisations in the area: a school, a kindergarten, the property firm, shops along the street; and what binds them to the community. */
import type { OrganisationKind } from "@shequ/core/codes"
import { CoConstructionAgreement, DutyPost, Frontage, Organisation, PropertyContract } from "@shequ/core/model"
import * as Batch from "../Batch.ts"
import type { Mix } from "../Random.ts"
import * as Site from "../Site.ts"
import type { Places } from "./places.ts"

export interface Organisations {
  readonly batches: ReadonlyArray<Batch.Batch>
  readonly ids: ReadonlyArray<string>
}

const units: ReadonlyArray<readonly [name: string, kind: OrganisationKind]> = [
  ["实验小学", "school"],
  ["中心幼儿园", "kindergarten"],
  ["物业服务处", "property-firm"],
  ["生活超市", "supermarket"],
  ["卫生服务站", "hospital"],
  ["警务室", "court-or-police"]
]

const shopKinds: Mix<OrganisationKind> = { shop: 50, restaurant: 26, "beauty-salon": 15, entertainment: 4 }
const signs: Mix<string> = { 便利店: 3, 水果店: 2, 药店: 1, 服装店: 2, 五金店: 1, 文具店: 1 }
const other: { readonly [K in OrganisationKind]?: ReadonlyArray<string> } = {
  restaurant: ["面馆", "小吃店", "快餐店", "饭店"],
  "beauty-salon": ["理发店", "美发厅"],
  entertainment: ["网吧", "棋牌室"]
}
const brands = [
  "顺和",
  "佳味",
  "鑫源",
  "明珠",
  "百合",
  "家乐",
  "福满",
  "阳光",
  "康乐",
  "荣丰",
  "四季",
  "晨曦",
  "江南",
  "红枫",
  "同心",
  "春晓"
]

export const organisations = (site: Site.Site, at: Places): Organisations => {
  const { profile, random, since: validFrom } = site
  const stem = site.name.replace(/社区$/, "")
  const rows: Array<Organisation> = units.map(([name, kind], index) => ({
    id: Site.id(site, "O", index + 1),
    validFrom,
    name: `${stem}${name}`,
    kind,
    inJurisdiction: true,
    ...Site.located(site, at.gridIds[index % at.gridIds.length])
  }))
  const shops = Math.round((profile.households * 2.8 * profile.shops) / 1000)
  for (let index = 0; index < shops; index++) {
    const kind = random.code(shopKinds)
    const sign = other[kind] === undefined ? random.code(signs) : random.pick(other[kind])
    rows.push({
      id: Site.id(site, "O", rows.length + 1),
      validFrom,
      name: `${random.pick(brands)}${sign}`,
      kind,
      inJurisdiction: true,
      streetId: at.streetId,
      address: `${stem}路${index * 2 + 1}号`,
      ...Site.located(site, at.gridIds[index % at.gridIds.length])
    })
  }
  const idOf = (kind: OrganisationKind): string => rows.find((row) => row.kind === kind)?.id ?? ""
  const firm = idOf("property-firm")
  const partners = ["school", "kindergarten", "property-firm", "supermarket", "hospital"] as const
  return {
    ids: rows.map((row) => row.id),
    batches: [
      Batch.of(Organisation, rows),
      Batch.of(
        Frontage,
        rows
          .filter((row) => row.streetId !== undefined)
          .map((row, index) => ({
            id: Site.id(site, "FR", index + 1),
            validFrom,
            organisationId: row.id,
            lengthMetres: random.between(4, 16)
          }))
      ),
      Batch.of(
        PropertyContract,
        at.compounds.map((compound, index) => ({
          id: Site.id(site, "PC", index + 1),
          validFrom,
          compoundId: compound.id,
          organisationId: firm
        }))
      ),
      Batch.of(
        CoConstructionAgreement,
        partners.map((kind, index) => ({
          id: Site.id(site, "CA", index + 1),
          validFrom,
          organisationId: idOf(kind),
          ...Site.located(site)
        }))
      ),
      Batch.of(DutyPost, [
        { id: Site.id(site, "DP", 1), validFrom, name: "值班室", kind: "duty-desk", ...Site.located(site) },
        {
          id: Site.id(site, "DP", 2),
          validFrom,
          name: "幼儿园门口",
          kind: "kindergarten",
          organisationId: idOf("kindergarten"),
          ...Site.located(site)
        },
        {
          id: Site.id(site, "DP", 3),
          validFrom,
          name: "小学门口",
          kind: "school",
          organisationId: idOf("school"),
          ...Site.located(site)
        }
      ])
    ]
  }
}
