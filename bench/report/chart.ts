/** The growth curves as an SVG: milliseconds over rows, both on logarithmic axes, one line per engine. */
import { LineChart } from "echarts/charts"
import { GridComponent, TitleComponent } from "echarts/components"
import { init, use } from "echarts/core"
import { LabelLayout } from "echarts/features"
import { SVGRenderer } from "echarts/renderers"
import type { Measured } from "../measures/Measured.ts"

use([LineChart, GridComponent, TitleComponent, LabelLayout, SVGRenderer])

const colours = ["#b3261e", "#777777", "#e08a00", "#1f6feb", "#2e7d32", "#6a4fb3", "#00838f", "#8d6e63"]

export const chart = (lines: ReadonlyArray<Measured>): string => {
  const own = lines.filter((line) => line.work === "60 KPIs" && line.size >= 100_000)
  const engines = [...Map.groupBy(own, (line) => line.engine)]
  const order = ["shequ", "hand-written loop"]
  engines.sort(([a], [b]) => ((order.indexOf(b) + 3) % 3) - ((order.indexOf(a) + 3) % 3) || 0)
  const text = { fontFamily: "sans-serif", fontSize: 13, color: "#444444" }
  const drawing = init(null, null, { renderer: "svg", ssr: true, width: 860, height: 480 })
  drawing.setOption({
    animation: false,
    backgroundColor: "#ffffff",
    title: {
      text: "60 KPIs × 200 grids × 24 months: milliseconds, warm",
      left: 10,
      top: 8,
      textStyle: { ...text, fontSize: 15 }
    },
    grid: { left: 70, right: 200, top: 56, bottom: 52 },
    xAxis: {
      type: "log",
      name: "cases (and 0.4 visits to each)",
      nameLocation: "middle",
      nameGap: 30,
      nameTextStyle: text,
      min: 100_000,
      max: Math.max(1_000_000, ...own.map((line) => line.size)),
      axisLabel: {
        ...text,
        formatter: (value: number) => (value >= 1_000_000 ? `${value / 1_000_000}M` : `${value / 1000}k`)
      }
    },
    yAxis: {
      type: "log",
      axisLabel: { ...text, formatter: (value: number) => `${value}` },
      splitLine: { lineStyle: { color: "#e6e6e6" } }
    },
    series: engines.map(([name, of], at) => ({
      type: "line",
      name,
      data: of.toSorted((a, b) => a.size - b.size).map((line) => [line.size, Number(line.medianMs.toPrecision(3))]),
      color: colours[at % colours.length],
      lineStyle: { width: name === "shequ" ? 4 : 2 },
      symbolSize: name === "shequ" ? 9 : 6,
      endLabel: { show: true, formatter: name, ...text, color: colours[at % colours.length], distance: 8 },
      labelLayout: { moveOverlap: "shiftY" }
    }))
  })
  const svg = drawing.renderToSVGString()
  drawing.dispose()
  return svg
}
