/** Draws a chart on the server as SVG that takes its colours from the page. */
import type { Document } from "@shequ/core"
import { BarChart, LineChart } from "echarts/charts"
import { GridComponent, LegendComponent, MarkLineComponent } from "echarts/components"
import { init, use } from "echarts/core"
import { LabelLayout } from "echarts/features"
import { SVGRenderer } from "echarts/renderers"
import { chartOption, height, ink, muted, paper, rule, type Size, series, target } from "./chartOption.ts"
import { Markup } from "./markup.ts"

use([BarChart, LineChart, GridComponent, LegendComponent, MarkLineComponent, LabelLayout, SVGRenderer])

const colours: ReadonlyArray<readonly [string, string]> = [
  [ink, "var(--ink)"],
  [muted, "var(--muted)"],
  [rule, "var(--rule)"],
  [target, "var(--target)"],
  [paper, "var(--paper)"],
  ...series.map((one, index) => [one, `var(--series-${index + 1})`] as const)
]

/**
 * Ids that echarts numbers through are named after the chart, and what it writes for pointers and scripts is left out: the same
 * report gives the same text.
 */
const settle = (svg: string, prefix: string): string => {
  const named = svg
    .replace(/(?<=id="|url\(#)zr\d+-/g, `${prefix}-`)
    .replace(/ ecmeta_\w+="[^"]*"/g, "")
    .replace(/<style\s*>.*?<\/style>/gs, "")
    .replace(/ class="[^"]*"/g, "")
    .replace(/<svg /, '<svg aria-hidden="true" focusable="false" ')
  return colours.reduce((text, [from, to]) => text.replaceAll(`="${from}"`, `="${to}"`), named)
}

export const chartSvg = (chart: Document.Chart, size: Size, prefix: string): Markup => {
  const drawing = init(null, null, {
    renderer: "svg",
    ssr: true,
    width: size.width,
    height: height(chart, size)
  })
  try {
    drawing.setOption(chartOption(chart, size))
    return new Markup(settle(drawing.renderToSVGString({ useViewBox: true }), prefix))
  } finally {
    drawing.dispose()
  }
}
