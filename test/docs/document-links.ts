import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { cellsOf } from '../notebooks/read.js'

/** A file that people read and that can link. */
export const isDocument = (path: string): boolean => /\.(md|txt|ipynb)$/.test(path)

/** The Markdown of a document: of a notebook its prose. */
export const markdownOf = (path: string): string => path.endsWith('.ipynb')
  ? cellsOf(path).filter(({ kind }) => kind === 'markdown').map(({ source }) => source).join('\n\n') : readFileSync(path, 'utf8')

const withoutCode = (text: string): string => text.replaceAll(/^(```|~~~)[\s\S]*?^\1/gm, '').replaceAll(/`[^`\n]*`/g, (code) => code.replaceAll(/[[\]()<>]/g, ' '))

/** Where Markdown links to: inline, by reference, and as HTML; pictures too. */
export const linksOf = (text: string): string[] =>
  [/\]\(([^)\s]+)(?: "[^"]*")?\)/g, /^ {0,3}\[[^\]]+\]:\s+(\S+)/gm, /<[^>]*\b(?:href|src)="([^"]+)"/g].flatMap((link) => [...withoutCode(text).matchAll(link)].map(([, to]) => to))

/** Whether a link stays within the project. */
export const isInside = (to: string): boolean => !/^[a-z]+:/.test(to)

/** The path that a link within the project leads to from a document. */
export const targetOf = (from: string, to: string): string => {
  const path = decodeURIComponent(to.split('#')[0])
  return path === '' ? from : normalize(join(dirname(from), path))
}
