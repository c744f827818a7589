/**
 * Where the definitions come from: work reports of communities, whose figures and promises they restate, and the regulations
 * behind them. Each is given with the words that it uses.
 */
import type { Kpi } from "@shequ/core"

const source =
  (title: string) =>
  (quote?: string): Kpi.Source =>
    quote === undefined ? { title } : { title, quote }

/** A community's yearly summary of its mass work. */
export const massWork = source("社区年度群众工作总结")
/** A community's quarterly report on becoming a civilised city. */
export const quarterlyCivic = source("社区第一季度创文工作汇报")
/** How the party branch of a management station runs its compound. */
export const managementStation = source("生活管理站党总支文明创建材料")
/** A community's weekly report on becoming a civilised city. */
export const weeklyCivic = source("社区创文周报")
/** A township's report on the work of its communities. */
export const townshipSurvey = source("关于社区工作的调研报告")
/** A community party committee's summary of its service work by grids. */
export const partyWork = source("社区党委服务工作总结")
/** A community's review of its half-year. */
export const halfYearReview = source("社区2010年上半年工作鉴定")
/** The regulation on the work of party branches, 2018. */
export const branchRegulation = source("中国共产党支部工作条例(试行)")
/** The standard of government hotlines. */
export const hotlineStandard = source("GB/T 33358-2016 政府热线服务规范")
/** The rules against formalism that lift burdens from the grass roots, 2024. */
export const formalismRules = source("整治形式主义为基层减负若干规定")
