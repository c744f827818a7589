import { Parameter } from "@shequ/core"

/**
 * In completed years. From 2025 the retirement age rises by a month every four months; a year is full for those who reach it from
 * about 2030, 2035 and 2040 on. The months in between are not counted.
 */
export const workingAgeToMen = Parameter.make({
  id: "employment.working-age-to-men",
  name: { zh: "男性劳动年龄截止周岁", en: "Working age to, men" },
  unit: "year",
  values: [
    { value: 59, to: "2030-01-01" },
    { value: 60, from: "2030-01-01", to: "2035-01-01" },
    { value: 61, from: "2035-01-01", to: "2040-01-01" },
    { value: 62, from: "2040-01-01" }
  ],
  source: "国务院关于渐进式延迟法定退休年龄的办法(2025年起施行);此前男满60周岁退休"
})
