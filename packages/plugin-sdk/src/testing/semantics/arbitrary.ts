/** Generated rows and generated KPIs over the village: what every back end is compared on with the plain evaluation. */
export { kpi, kpis, periods } from "./arbitrary/kpi.ts"
export { rows } from "./arbitrary/rows.ts"
