import {
  CitizenNumber,
  Education,
  EmploymentStatus,
  EthnicGroup,
  FamilyRelation,
  HealthStatus,
  HukouKind,
  MaritalStatus,
  PersonTag,
  Phone,
  PoliticalStatus,
  ResidencyType,
  Sex
} from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { Household } from "./Household.ts"
import { placeOf } from "./located.ts"

const resident = Collection.register({
  id: "resident",
  name: { zh: "居民", en: "Resident" },
  unit: "person",
  fields: {
    householdId: Field.reference(Household, "户", "Household"),
    name: Field.text("姓名", "Name", { personal: "name" }),
    citizenNumber: Field.text("公民身份号码", "Citizen number", {
      optional: true,
      personal: "id-number",
      format: CitizenNumber.format
    }),
    sex: Field.code(Sex, "性别", "Sex"),
    birthDate: Field.date("出生日期", "Date of birth", { optional: true, personal: "id-number" }),
    ethnicGroup: Field.code(EthnicGroup, "民族", "Ethnic group", { optional: true }),
    relation: Field.code(FamilyRelation, "与户主关系", "Relation to head", { optional: true, personal: "family" }),
    maritalStatus: Field.code(MaritalStatus, "婚姻状况", "Marital status", { optional: true, personal: "family" }),
    education: Field.code(Education, "学历", "Education", { optional: true }),
    politicalStatus: Field.code(PoliticalStatus, "政治面貌", "Political status", { optional: true, personal: "party" }),
    employment: Field.code(EmploymentStatus, "从业状况", "Employment", { optional: true }),
    employer: Field.text("服务处所", "Employer", { optional: true }),
    health: Field.code(HealthStatus, "健康状况", "Health", { optional: true, personal: "health" }),
    residency: Field.code(ResidencyType, "人口类型", "Residency"),
    hukou: Field.code(HukouKind, "户口性质", "Hukou", { optional: true }),
    registeredAddress: Field.text("户籍地址", "Registered address", { optional: true, personal: "address" }),
    phone: Field.text("联系电话", "Phone", { optional: true, personal: "phone", format: Phone.format }),
    tags: Field.tags(PersonTag, "人员标签", "Tags", { optional: true, personal: "health" })
  },
  place: (row) => placeOf(row.household)
})
type Definition = typeof resident

export interface ResidentRegister extends Definition {}

/** A resident, with what a population ledger holds (GB/T 31000: 公民身份号码, 姓名, 性别, 出生日期, 民族, 婚姻状况, 政治面貌, 学历 …). */
export const Resident: ResidentRegister = resident
export type Resident = Row.Row<ResidentRegister>
