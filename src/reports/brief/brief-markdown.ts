import type { ReportedAnswer, ReportTable } from '../answer-sections.js'
import type { Brief, BriefBlock } from './brief.js'
import { briefOf } from './brief-of.js'
import { plainLines, plainText } from './plain-text.js'
import type { BriefOptions } from './subject.js'

/** Text in which nothing is Markdown, HTML or a link. */
const inert = (text: string): string => plainText(text).trim().replace(/&(?=#?\w+;)/g, '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  .replace(/[\\`*_{}[\]|~$]/g, '\\$&').replace(/^[-=+#]/, '\\$&').replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
  .replace(/:\/\//g, ':\\//').replace(/\b(www)\./gi, '$1\\.').replace(/@/g, '&#64;')

function tableText(caption: string, { columns, rows }: ReportTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(inert).join(' | ')} |`
  return [`**${inert(caption)}**`, '', line(columns.map(({ title }) => title)),
    `|${columns.map(({ align }) => (align === 'right' ? '-:' : '-')).join('|')}|`, ...rows.map(line)].join('\n')
}

/** A block of code, in a fence longer than any in it. */
function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${plainLines(text)}\n${fence}`
}

function blockText(block: BriefBlock, pictures: (id: string) => string | undefined): string {
  if (block.is === 'paragraph') return inert(block.text)
  if (block.is === 'answer') return `> **${inert(block.text)}**`
  if (block.is === 'list') return block.items.map((item) => `- ${inert(item)}`).join('\n')
  if (block.is === 'code') return fenced(block.text)
  if (block.is === 'folded') return ''
  if (block.is === 'table') return tableText(block.caption, block.table)
  const { id, caption, description } = block.chart
  const file = pictures(id)
  return [...(file === undefined ? [] : [`![${inert(description)}](${file})`, '']), `*${inert(caption)}*`, ...(file === undefined ? ['', inert(description)] : [])].join('\n')
}

/** A brief as Markdown; `pictures` says in which file the chart of an id is. */
export function markdownOf({ title, subtitle, sections }: Brief, pictures: (id: string) => string | undefined = () => undefined): string {
  const parts = sections.flatMap(({ heading, blocks }) => [`## ${inert(heading)}`, ...blocks.map((block) => blockText(block, pictures))])
  return `${[`# ${inert(title)}`, inert(subtitle), ...parts].filter((part) => part !== '').join('\n\n')}\n`
}

/** An answer as Markdown that holds what the page of `briefHtml` says, charts in words. Throws InputError without a finished run. */
export const briefMarkdown = (answer: ReportedAnswer, options: BriefOptions): string => markdownOf(briefOf(answer, options))
