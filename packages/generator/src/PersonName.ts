/** Invented names: a common surname and one or two characters that are common in given names, put together at random. */
import type { Random } from "./Random.ts"

export type PersonSex = "male" | "female"

const surnames = [
  ..."王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤俞章施洪",
  "欧阳",
  "诸葛"
]
const shared = [..."文明晓云庆华玉新春海林平永安志国建小宁子雨景思一可心嘉立天元"]
const male = [..."伟强军勇杰涛超辉刚鹏斌波峰磊浩宇俊凯健龙祥东生松柏康达荣良顺根富泉坤铭昊泽博轩宏毅"]
const female = [..."芳娟敏静丽艳娜燕莉玲珍琴红梅霞兰英菊婷雪琳慧洁颖莹欣怡佳倩蓉月香翠凤彩莲萍琪悦彤瑶"]

export const surname = (random: Random): string => random.pick(surnames)

/** A surname of its own where none is given. */
export const make = (random: Random, sex: PersonSex, family: string = surname(random)): string => {
  const own = sex === "male" ? male : female
  const last = random.pick(own)
  return family + (random.chance(0.72) ? random.pick(random.chance(0.5) ? shared : own) : "") + last
}
