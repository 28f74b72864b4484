import { styleText } from 'node:util'

/** A format of `styleText`, whatever stream it goes to: whether it has colours is asked where it is opened. */
const painted = (format: Parameters<typeof styleText>[0], text: string): string => styleText(format, text, { validateStream: false })

const RULE = /^─[─ ]*$/
const INDENTED = /^ +\S/
/** A cell that is a change, not 0; of an interval neither end is one. */
const CHANGE = /(?<= {2})[+-](?=[\d,.]*[1-9])[\d,.]+(?= |$)(?! (?:to|至) )/g

/**
 * A finished report with colours: headings and heads of tables stand out, rules step back, and changes have a colour by their
 * direction, which says nothing of good or bad. It adds no character that takes room, so that columns stay where they are.
 */
export function paint(report: string): string {
  const lines = report.split('\n')
  const isHeadOfTable = (n: number): boolean => RULE.test(lines[n + 1] ?? '')
  const isHeading = (n: number): boolean => /^\S/.test(lines[n])
    && (n === 0 || (lines[n - 1] === '' && (INDENTED.test(lines[n + 1] ?? '') || (lines[n + 1] === '' && isHeadOfTable(n + 2)))))
  return lines.map((line, n) => (RULE.test(line) ? painted('dim', line)
    : isHeadOfTable(n) || isHeading(n) ? painted('bold', line)
    : line.replace(CHANGE, (change) => painted(change.startsWith('+') ? 'cyan' : 'magenta', change)))).join('\n')
}

/** A line of standard error in a colour where that has any: red for what went wrong, yellow for what an answer lacks. */
export const marked = (text: string, colour: 'red' | 'yellow', { coloured = false }: { readonly coloured?: boolean }): string => (coloured ? painted(colour, text) : text)
