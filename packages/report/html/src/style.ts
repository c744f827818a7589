/**
 * How the page looks: typography after GB/T 9704 (仿宋 text, 黑体 and 楷体 headings, A4 with its margins), on paper and on
 * screens down to a phone's, by day and by night. Fonts are the reader's own.
 */
import { Markup } from "./markup.ts"

const song = `"FangSong","仿宋","FangSong_GB2312","仿宋_GB2312","STFangsong","Noto Serif CJK SC","Source Han Serif SC","Songti SC",serif`
const hei = `"SimHei","黑体","Heiti SC","PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif`
const kai = `"KaiTi","楷体","KaiTi_GB2312","STKaiti","Kaiti SC","Noto Serif CJK SC",serif`
const title = `"FZXiaoBiaoSong-B05S","方正小标宋简体","STZhongsong","华文中宋","Songti SC","Noto Serif CJK SC",serif`
const sans = `"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",system-ui,sans-serif`

export const style = new Markup(`
:root{color-scheme:light dark;--paper:#fff;--desk:#eceef0;--ink:#1b1d20;--muted:#5c636b;--rule:#d5d9de;--link:#1a4f8b;--mark:#fff3c4;
--series-1:#2f6fb2;--series-2:#c2571a;--series-3:#2e8560;--series-4:#8757a8;--target:#b3261e;--good:#1e6b45;--bad:#a3261d}
@media (prefers-color-scheme:dark){:root{--paper:#191b1f;--desk:#101214;--ink:#e7e8ea;--muted:#a3abb4;--rule:#3b4149;--link:#8ab8ee;--mark:#4a4118;
--series-1:#6ea8e6;--series-2:#e8935b;--series-3:#6cc39b;--series-4:#c39be0;--target:#ff8a80;--good:#7fd0a4;--bad:#ff9a91}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;background:var(--desk)}
body{margin:0;color:var(--ink);font:18px/1.85 ${song};overflow-wrap:break-word}
main{max-width:860px;margin:24px auto;padding:64px 72px 56px;background:var(--paper);box-shadow:0 1px 4px #0002}
h1{margin:0 0 .5em;font:700 32px/1.4 ${title};text-align:center;text-wrap:balance}
main .particulars{margin:0 0 2em;color:var(--muted);font:14px/1.6 ${sans};text-align:center;text-indent:0}
.particulars span{display:inline-block;margin:0 .7em}
h2,h3,h4,h5,h6{margin:1.1em 0 .3em;line-height:1.6;break-after:avoid;text-wrap:pretty}
h2{font:400 20px/1.6 ${hei}}
h3,h4,h5,h6{font:400 19px/1.6 ${kai}}
:lang(zh) h2,:lang(zh) h3,:lang(zh) h4{text-indent:2em}
.head{font:400 1em ${kai}}
:lang(en) body,:lang(en) .head{font-family:Georgia,"Times New Roman",serif}
:lang(en) .head,:lang(en) h2{font-weight:700}
p{margin:0 0 .35em;text-align:justify}
:lang(zh) p{text-indent:2em}
:lang(en) p{margin-bottom:.8em;text-align:start}
.list{margin:.3em 0}
a{color:inherit}
a.figure{text-decoration:underline dotted var(--link) 1px;text-underline-offset:.25em;border-radius:2px}
a.short{white-space:nowrap}
a.figure:hover,a.figure:focus-visible{color:var(--link);text-decoration-style:solid}
:target{background:var(--mark)}
.note{color:var(--muted);font:14px/1.6 ${sans};text-indent:0!important;text-align:start}
figure.chart{margin:1.4em 0;padding:0;break-inside:avoid}
figcaption{margin-bottom:.3em;font:600 15px/1.5 ${sans};text-align:center}
figcaption .unit,figcaption .target{margin-left:.8em;color:var(--muted);font-weight:400;font-size:13px}
figcaption .target{color:var(--target)}
figcaption .target::before{content:"";display:inline-block;width:1.6em;margin-right:.4em;border-top:2px dashed;vertical-align:middle}
.chart svg{display:block;width:100%;height:auto}
.chart .narrow{display:none}
details{font:14px/1.5 ${sans}}
summary{color:var(--muted);cursor:pointer}
.scroll{overflow-x:auto;margin:1em 0}
table{width:100%;border-collapse:collapse;font:14px/1.5 ${sans}}
caption{padding:0 0 .5em;font-weight:600;font-size:15px}
th,td{padding:.4em .6em;border-bottom:1px solid var(--rule);text-align:start;vertical-align:top;font-weight:400}
thead th{border-bottom:2px solid var(--ink);font-weight:600;white-space:nowrap;vertical-align:bottom}
tbody th{font-weight:600}
th.end,td.end{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
.appendix{margin-top:3em;padding-top:1em;border-top:3px double var(--rule)}
.appendix h2{text-indent:0!important}
.figures{font-size:13px}
.figures code,.parts{color:var(--muted);font:12px/1.4 ui-monospace,Consolas,monospace}
.figures th:first-child{width:13%}
.figures th:nth-child(2){width:23%}
.figures td.short{white-space:nowrap}
.figures td.start{min-width:4.6em}
.back{color:var(--link);text-decoration:none}
.improved,.grade.met{color:var(--good)}
.worsened,.grade.missed{color:var(--bad)}
@media screen and (min-width:1000px){.appendix{margin-inline:-44px}}
@media screen and (max-width:700px){
main>.scroll table{min-width:34em}
body{font-size:17px;line-height:1.8}
main{margin:0;padding:28px 18px 32px;box-shadow:none}
h1{font-size:25px}
h2{font-size:19px}
p{text-align:start}
.chart .wide{display:none}
.chart .narrow{display:block}
.figures,.figures tbody,.figures tr,.figures th,.figures td{display:block}
.figures thead{display:none}
.figures tr{margin:0 0 12px;padding:8px 12px;border:1px solid var(--rule);border-radius:6px}
.figures th,.figures td{padding:.12em 0;border:0;text-align:start!important;white-space:normal!important}
.figures tbody th{padding-bottom:.3em;font-size:15px}
.figures td:empty{display:none}
.figures td.start{min-width:0}
.figures td::before{content:attr(data-label);display:inline-block;min-width:5.5em;color:var(--muted)}
.figures td br{display:none}
.figures td code{display:inline-block}
.figures td code,.figures td .parts{margin-left:.5em}
.figures th:first-child{width:auto}
}
@page{size:A4;margin:37mm 26mm 35mm 28mm;@bottom-center{content:"— " counter(page) " —";font:14pt SimSun,"Noto Serif CJK SC",serif}}
@page appendix{size:A4 landscape;margin:20mm 18mm}
@media print{
:root{color-scheme:light;--paper:#fff;--desk:#fff;--ink:#000;--muted:#444;--rule:#bbb;--link:#000;--mark:none;
--series-1:#2f6fb2;--series-2:#c2571a;--series-3:#2e8560;--series-4:#8757a8;--target:#b3261e;--good:#1e6b45;--bad:#a3261d}
body{font-size:16pt;line-height:28.95pt}
main{max-width:none;margin:0;padding:0;box-shadow:none}
h1{font-size:22pt;line-height:32pt;margin-bottom:16pt}
h2,h3,h4,.head{font-size:16pt;line-height:28.95pt;margin:0}
p{margin:0;orphans:2;widows:2}
main .particulars{font-size:10.5pt}
a.figure{text-decoration:none}
.back,details{display:none}
table{font-size:10.5pt}
table.figures{font-size:9pt;line-height:1.35}
.figures th,.figures td{padding:1.5pt 4pt}
.figures td br{display:none}
.figures td code,.figures td .parts{margin-left:.6em}
.figures code{font-size:7.5pt}
thead{display:table-header-group}
tr,figure.chart{break-inside:avoid}
.scroll{overflow:visible;break-inside:avoid}
.note{font-size:10.5pt}
figcaption{font-size:12pt}
.appendix{page:appendix;break-before:page;margin:0;padding:0;border:0}
}
`)
