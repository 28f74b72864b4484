/** The style of a page: readable on a narrow screen, and on A4 with nothing cut. */
export const STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 54rem; background: #fff; color: #1d1d1f;
  font: 1rem/1.55 system-ui, "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .3rem; }
h2 { font-size: 1.2rem; margin: 2.2rem 0 .6rem; padding-bottom: .2rem; border-bottom: 1px solid #c8c8cc; }
p, ul { margin: .6rem 0; }
.subtitle, figcaption, footer { color: #55555c; }
.answer { font-size: 1.15rem; border-left: .3rem solid #005f96; padding: .2rem 0 .2rem 1rem; margin: 1rem 0; }
figure { margin: 1.2rem 0; }
figure svg { display: block; width: 100%; max-width: 44rem; height: auto; }
figcaption { font-size: .9rem; margin-top: .3rem; }
.wide { overflow-x: auto; margin: 1rem 0; }
.wide:focus-visible { outline: 3px solid #005f96; outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: .86rem; line-height: 1.4; }
caption { text-align: left; font-weight: 600; padding-bottom: .4rem; }
th, td { text-align: left; vertical-align: top; padding: .28rem .9rem .28rem 0; border-bottom: 1px solid #e2e2e6; font-weight: 400; }
thead th { font-weight: 600; border-bottom: 1px solid #77777d; vertical-align: bottom; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
pre { background: #f4f4f6; padding: .7rem .9rem; font: .85rem/1.5 ui-monospace, "Noto Sans Mono CJK SC", monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
summary { cursor: pointer; }
footer { margin-top: 3rem; font-size: .85rem; }
@page { size: A4; margin: 16mm 15mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  h1 { font-size: 17pt; }
  h2 { font-size: 12.5pt; break-after: avoid; }
  .wide { overflow: visible; }
  table { font-size: 8.2pt; }
  thead { display: table-header-group; }
  tr, figure, .answer, caption { break-inside: avoid; }
  caption, thead { break-after: avoid; }
  tbody tr:first-child { break-before: avoid; }
  figure svg { max-width: none; max-height: 215mm; }
  details { display: none; }
}
`

/** SHA-256 of that text in base64: the only style that the page allows. */
export const STYLE_DIGEST = 'sha256-IcJXT5qObZ+E5hnE3DmhWcJHdNfNtQ6mgOmPoLJ8KIQ='
