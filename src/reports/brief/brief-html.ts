import type { ReportedAnswer, ReportTable } from '../answer-sections.js'
import { LANGUAGE_TAGS } from '../language.js'
import type { Brief, BriefBlock } from './brief.js'
import { briefOf } from './brief-of.js'
import { Markup, drawn, html } from './markup.js'
import { STYLE, STYLE_DIGEST } from './style.js'
import { say } from './subject.js'
import type { BriefOptions } from './subject.js'

function tableMarkup(caption: string, { columns, rows }: ReportTable): Markup {
  const cell = (text: string, c: number): Markup => {
    const number = columns[c].align === 'right'
    if (c === 0) return html`<th scope="row">${text}</th>`
    return number ? html`<td class="number">${text}</td>` : html`<td>${text}</td>`
  }
  const head = columns.map(({ title, align }) => (align === 'right' ? html`<th scope="col" class="number">${title}</th>` : html`<th scope="col">${title}</th>`))
  return html`<div class="wide" role="region" tabindex="0" aria-label="${caption}"><table><caption>${caption}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${row.map(cell)}</tr>
`)}</tbody></table></div>
`
}

function blockMarkup(block: BriefBlock): Markup {
  if (block.is === 'paragraph') return html`<p>${block.text}</p>
`
  if (block.is === 'answer') return html`<p class="answer">${block.text}</p>
`
  if (block.is === 'list') return html`<ul>${block.items.map((item) => html`<li>${item}</li>`)}</ul>
`
  if (block.is === 'code') return html`<pre><code>${block.text}</code></pre>
`
  if (block.is === 'folded') return html`<details><summary>${block.title}</summary><pre><code>${block.text}</code></pre></details>
`
  if (block.is === 'table') return tableMarkup(block.caption, block.table)
  return html`<figure>${drawn(block.chart.svg)}<figcaption>${block.chart.caption}</figcaption></figure>
`
}

/** A brief as a page. */
export function pageOf({ language, title, subtitle, sections, version }: Brief): string {
  const tag = LANGUAGE_TAGS[language]
  const policy = `default-src 'none'; style-src '${STYLE_DIGEST}'; base-uri 'none'; form-action 'none'`
  return html`<!doctype html>
<html lang="${tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="technopole ${version}">
<title>${title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p class="subtitle">${subtitle}</p>
${sections.map(({ id, heading, blocks }) => html`<section aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
${blocks.map(blockMarkup)}</section>
`)}</main>
<footer>${say(language, 'Bands and intervals take the model as given. What it leaves out they do not hold.', '区间以模型成立为前提，不含模型未包含的因素。')}</footer>
</body>
</html>
`.text
}

/**
 * An answer as a page that needs nothing else: question, answer, charts, cost by lever, what it rests on and what would change it, past
 * scores, figures, and how to make it again. No scripts, no network, a Content-Security-Policy that allows neither; prints on A4; all
 * that comes from scenarios and regions is escaped. Throws InputError without a finished run.
 */
export const briefHtml = (answer: ReportedAnswer, options: BriefOptions): string => pageOf(briefOf(answer, options))
