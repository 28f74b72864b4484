import { levers } from '../../levers/index.js'
import { catalogue } from '../catalogue.js'
import { wordOf } from '../catalogue-text.js'
import { LANGUAGES } from '../language.js'
import type { Language } from '../language.js'
import { FOLDERS, pageOfPlanRow } from '../page-address.js'
import { planCoverage } from '../plan-coverage.js'
import type { PlanRow } from '../plan-coverage.js'
import { leverPage } from './lever-page.js'
import type { PairedEffect } from './lever-page.js'
import { escaped, fullWidth, say, table } from './markdown.js'
import { indicatorPage, systemPage } from './other-pages.js'

/** A generated page: its path below the folder of all pages, and its text. */
export interface Page { readonly path: string, readonly text: string }

/** Every page in both languages. `effects` are the rows of the committed experiment. */
export function pages(effects: readonly PairedEffect[]): Page[] {
  return LANGUAGES.flatMap((language) => {
    const plan = planCoverage()
    const all: Page[] = [
      ...levers.map((lever) => {
        const rows = effects.filter(({ lever: id, indicator }) => id === lever.id && lever.test.moves.some((claim) => claim.indicator === indicator))
        return { path: `levers/${lever.id}.md`, text: leverPage(lever, rows, rows.length > 0 ? `../../pictures/${lever.id}.svg` : undefined, language) }
      }),
      ...catalogue('indicators').map((row) => ({ path: `indicators/${row.id}.md`,
        text: indicatorPage(row, levers.filter(({ test }) => test.moves.some(({ indicator }) => indicator === row.id)),
          effects.filter(({ indicator }) => indicator === row.id), language) })),
      ...plan.filter(({ kind }) => Object.hasOwn(FOLDERS, kind)).map((row) => ({ path: pageOfPlanRow(row)!, text: systemPage(row, language) })),
      { path: 'README.md', text: index(plan, language) },
    ]
    return all.map(({ path, text }) => ({ path: `${language}/${path}`, text: language === 'zh' ? fullWidth(text) : text }))
  })
}

/** The table of all systems of the plan, with a link to the page of each. */
function index(plan: readonly PlanRow[], language: Language): string {
  const titles = { en: ['id', 'system', 'status', 'page'], zh: ['编号', '系统', '状态', '页面'] }[language]
  const rows = plan.map((row) => [row.id, row[language], wordOf(row.status, language), pageOfPlanRow(row) ?? ''])
  const linked = table(titles, rows.map((cells) => cells.slice(0, 3).concat('@')))
  const lines = linked.split('\n').map((line, n) => {
    const path = n > 1 ? rows[n - 2][3] : ''
    return n < 2 ? line : line.replace(/@ \|$/, `${path === '' ? '' : `[${escaped(path.replace(/^.*\/|\.md$/g, ''))}](${path})`} |`)
  })
  return `# ${say('Every system of the plan', '规划所列全部系统')(language)}\n\n${lines.join('\n')}\n`
}
