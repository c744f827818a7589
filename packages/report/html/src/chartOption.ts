/** A chart of the report as an echarts option. Colours are placeholders that `chartSvg` turns into the page's own. */
import type { Document } from "@shequ/core"
import type { EChartsCoreOption } from "echarts/core"

export const ink = "#010101"
export const muted = "#020202"
export const rule = "#030303"
export const target = "#040404"
export const paper = "#060606"
export const series = ["#050501", "#050502", "#050503", "#050504"]

/** How large the chart is drawn: once for a desktop and for print, once for a phone. */
export interface Size {
  readonly width: number
  readonly fontSize: number
  /** How much room the labels of bars get. */
  readonly labels: number
}

export const wide: Size = { width: 720, fontSize: 13, labels: 150 }
export const narrow: Size = { width: 340, fontSize: 12, labels: 92 }

const textStyle = (size: Size, color: string) => ({ color, fontSize: size.fontSize, fontFamily: "sans-serif" })

const categoryAxis = (chart: Document.Chart, size: Size) => ({
  type: "category",
  data: [...chart.categories],
  axisTick: { show: false },
  axisLine: { lineStyle: { color: rule } },
  axisLabel: {
    ...textStyle(size, ink),
    interval: chart.shape === "bar" ? 0 : "auto",
    ...(chart.shape === "bar" ? { width: size.labels, overflow: "break" } : { hideOverlap: true })
  },
  ...(chart.shape === "bar" ? { inverse: true } : {})
})

const valueAxis = (chart: Document.Chart, size: Size) => ({
  type: "value",
  splitNumber: 4,
  ...(chart.unit === "%" && highest(chart) <= 100 ? { max: 100, interval: 25 } : {}),
  ...(Number.isInteger(highest(chart)) && highest(chart) < 5 ? { minInterval: 1 } : {}),
  axisLabel: { ...textStyle(size, muted), hideOverlap: true },
  splitLine: { lineStyle: { color: rule } }
})

const highest = (chart: Document.Chart): number =>
  Math.max(chart.target?.value ?? 0, ...chart.series.flatMap((one) => one.points.map((point) => point.value ?? 0)))

const targetLine = (chart: Document.Chart) =>
  chart.target === undefined
    ? {}
    : {
        markLine: {
          silent: true,
          z: 1,
          symbol: "none",
          lineStyle: { color: target, type: "dashed", width: 1.5 },
          label: { show: false },
          data: [chart.shape === "bar" ? { xAxis: chart.target.value } : { yAxis: chart.target.value }]
        }
      }

/** Room for the figure behind the longest bar, so that it is not cut. */
const room = (chart: Document.Chart, size: Size): number => {
  const longest = Math.max(0, ...chart.series.flatMap((one) => one.points.map((point) => [...point.text].length)))
  return Math.round(longest * size.fontSize * 0.75) + 8
}

export const height = (chart: Document.Chart, size: Size): number =>
  chart.shape === "bar" ? 44 + chart.categories.length * 34 : size.width === wide.width ? 280 : 240

export const chartOption = (chart: Document.Chart, size: Size): EChartsCoreOption => {
  const isBar = chart.shape === "bar"
  const isCrowded = chart.series.length > 1 || (chart.categories.length > 8 && size.width === narrow.width)
  return {
    animation: false,
    color: series,
    textStyle: textStyle(size, ink),
    grid: {
      left: 4,
      right: isBar ? room(chart, size) : 12,
      top: chart.series.length > 1 ? 40 : isBar ? 8 : 28,
      bottom: 4,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel"
    },
    legend:
      chart.series.length > 1
        ? {
            top: 4,
            left: 4,
            itemWidth: 18,
            itemHeight: 10,
            textStyle: textStyle(size, ink),
            data: chart.series.map((one) => one.name)
          }
        : { show: false },
    xAxis: isBar ? valueAxis(chart, size) : categoryAxis(chart, size),
    yAxis: isBar ? categoryAxis(chart, size) : valueAxis(chart, size),
    series: chart.series.map((one, index) => ({
      type: chart.shape === "line" ? "line" : "bar",
      name: one.name,
      silent: true,
      /** A bar without a value still says why, where it would begin. */
      data: one.points.map((point) => point.value ?? (isBar ? 0 : null)),
      barMaxWidth: isBar ? 18 : 36,
      symbol: "circle",
      symbolSize: 7,
      lineStyle: { width: 2, type: index === 0 ? "solid" : "dashed" },
      label: {
        show: !isCrowded || chart.shape === "line",
        position: isBar ? "right" : "top",
        formatter: ({ dataIndex }: { readonly dataIndex: number }) =>
          isBar ? (one.points[dataIndex]?.text ?? "") : String(one.points[dataIndex]?.value ?? ""),
        ...(chart.target === undefined ? {} : { backgroundColor: paper, padding: [1, 2] }),
        ...textStyle(size, ink)
      },
      labelLayout: { hideOverlap: true },
      ...(index === 0 ? targetLine(chart) : {})
    }))
  }
}
