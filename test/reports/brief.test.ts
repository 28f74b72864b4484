import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import MarkdownIt from 'markdown-it'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { provinces } from '../../src/data/provinces.js'
import { china2015 } from '../../src/population/china-2015.js'
import { InputError } from '../../src/kernel/input-error.js'
import { rdSuperDeduction } from '../../src/levers/index.js'
import type { LedgerRow } from '../../src/levers/ledger.js'
import { briefHtml, briefMarkdown } from '../../src/plot.js'
import { compare, project } from '../../src/questions/ask.js'
import type { Answer } from '../../src/questions/ask.js'
import { attainment } from '../../src/questions/attainment.js'
import { ledgerMeans } from '../../src/questions/costs.js'
import { effectsAgainstLast } from '../../src/questions/effects.js'
import { summarise } from '../../src/questions/summary.js'
import { commandOf } from '../../src/reports/brief/command.js'
import type { BriefOptions } from '../../src/reports/brief/subject.js'
import { amend } from '../../src/scenarios/change.js'
import { toDocument } from '../../src/scenarios/document.js'
import { asEnacted, namedScenarios } from '../../src/scenarios/named.js'
import { scenario } from '../../src/scenarios/scenario.js'
import { resultOf } from '../questions/a-result.js'

const { document } = parseHTML('<p>')
const hindcast = JSON.parse(readFileSync('docs/results/hindcast.json', 'utf8'))
const english: BriefOptions = { document, hindcast }
const chinese: BriefOptions = { document, hindcast, language: 'zh' }

const HOSTILE = [
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '\' onmouseover=\'alert(1)', '</title></style><svg onload=alert(1)>', '&lt;b&gt;&#60;i&#62;',
  '[a](javascript:alert(1))', '![a](https://evil.example/a.png)', 'https://evil.example www.evil.example a@evil.example', '`${alert(1)}` | a | b', '# **a** $a$ <!-- a',
]
const FORGED = '\u202egnp.exe\u2066 \u0000a\u2028b'

/** An answer in which everything that a user can name is called `name`. */
function answerNamed(name: string, region = name, seed = name): Answer {
  const reform = scenario({ id: 'reform', name: { en: name, zh: name }, question: name, base: asEnacted, changes: [amend(rdSuperDeduction, { extra: { 2016: 0.75 } }, name)] })
  const paid: LedgerRow = { lever: 'rd-super-deduction', year: 2018, province: 3, account: 'tax-cash', payer: 'central', payee: 'enterprises', amount: 6e9 }
  const made = resultOf((which, run, year, _, indicator) => (indicator === 'rd-intensity-industry'
    ? 0.009 + (year - 2015) * 0.0004 + run * 0.0001 + (which === 'reform' && year > 2015 ? 0.00005 : 0) : 79000),
  { regions: [...provinces.map(({ code }) => code), 'CN'], indicators: ['rd-intensity-industry', 'hnte-count'] }, (which) => (which === 'reform' ? [paid] : []))
  const scenarios = made.scenarios.map((one) => ({ ...one, name: one.id === 'reform' ? reform.name : { en: name, zh: name } }))
  const regions = made.regions.map((one) => ({ ...one, name: { en: region, zh: region } }))
  const base = scenario({ id: scenarios[1].id, name: { en: name, zh: name }, base: asEnacted, changes: [] })
  const asked = [reform, base].map((one) => ({ id: one.id, digest: '0', document: toDocument(one) }))
  const manifest = { ...made.manifest, seed, question: 'compare' as const, scenarios: asked }
  const result = { ...made, manifest, scenarios, regions }
  return { manifest, result, asked: 4, indicators: summarise(result), effects: effectsAgainstLast(result),
    attainment: attainment(result), ledger: ledgerMeans(result) }
}

const answer = answerNamed('Raise the rate', 'China', 'brief')
const page = briefHtml(answer, english)
const { document: read } = parseHTML(page)
interface Seen { readonly id: string, readonly textContent: string, readonly outerHTML: string, readonly attributes: Iterable<{ readonly name: string }>
  getAttribute(name: string): string | null, querySelector(selector: string): Seen | null, querySelectorAll(selector: string): Iterable<Seen> }
const all = (selector: string, of = read): Seen[] => [...of.querySelectorAll(selector)] as unknown as Seen[]
/** What there is of a kind, as text. */
const written = (selector: string, of = read): string[] => all(selector, of).map(({ outerHTML }) => outerHTML)

describe('a brief', () => {
  it('answers in a sentence with its interval and what governments pay, in both languages', () => {
    expect(read.querySelector('.answer')!.textContent).toMatch(/^R&D intensity of above-scale industry, China, 2020: \+0\.00500 percentage points under “Raise the rate” against .* \(90 % interval of the mean \+0\.00500 to \+0\.00500; 90 % of runs \+0\.00500 to \+0\.00500\); until 2020 governments pay 6\.00 bn yuan more/)
    expect(briefHtml(answer, chinese)).toMatch(/使之变化\+0\.00500个百分点（均值的90%区间为.*到2020年财政多支出60\.0亿元/)
  })

  it('shows fan, effect, targets and provinces, costs, evidence, doubts, past losses, and how to make it again', () => {
    expect(all('svg[role="img"]')).toHaveLength(4)
    expect(all('h2').map(({ textContent }) => textContent)).toEqual(['Question and answer', 'In pictures', 'What it costs, by lever', 'What would change the answer',
      'What it rests on', 'Track record, losses first', 'Figures', 'How to make it again'])
    expect(page).toMatch(/\d+ of \d+ parameters rest on judgement alone/)
    expect(page).toContain('of 11 series with a naive rival the model lost 9')
    expect(page).toContain('technopole reproduce manifest.json')
    expect(JSON.parse(all('details code')[0].textContent)).toEqual(JSON.parse(JSON.stringify(answer.manifest)))
  })

  it('calls scenarios by their names and grades by words of its language in every table but that of digests', () => {
    for (const options of [english, chinese]) {
      const { document: brief } = parseHTML(briefHtml(answerNamed('提高比例', '中国', 'brief'), options))
      const cells = all('table', brief).map(({ textContent }) => textContent).filter((text) => !/Versions and digests|版本与摘要/.test(text)).join(' ')
      expect(cells).toContain('提高比例')
      expect(cells).not.toContain('reform')
      expect(all('th, td', brief).some(({ textContent }) => textContent === 'law')).toBe(options.language !== 'zh')
    }
  })

  it('says how to read the score where it is not at hand, and refuses an answer without a run', () => {
    expect(briefHtml(answer, { document })).toContain('<pre><code>technopole hindcast</code></pre>')
    expect(() => briefHtml({ ...answer, indicators: [] }, english)).toThrow(InputError)
    expect(() => briefHtml(answer, { ...english, indicator: 'vc-capital' })).toThrow(InputError)
  })

  it('draws no history and no target of the nation beside a part of it', () => {
    const codes = ['CN-JS', 'CN-ZJ', 'CN']
    const part = { ...answer, attainment: [], result: { ...answer.result, regions: answer.result.regions.filter(({ code }) => codes.includes(code)) },
      indicators: answer.indicators.filter(({ region }) => codes.includes(region)), effects: answer.effects.filter(({ region }) => codes.includes(region)) }
    const fan = (one: typeof answer): string => /<svg[^>]*aria-labelledby="chart-fan-title"[^]*?<\/svg>\s*<\/svg>/.exec(briefHtml(one, english))![0]
    expect([fan(answer).includes('× target<'), fan(answer).includes('<circle')]).toEqual([true, true])
    expect([fan(part as typeof answer).includes('× target<'), fan(part as typeof answer).includes('<circle')]).toEqual([false, false])
  })

  it('says every number of a chart with its unit to whoever hears it', () => {
    expect(read.getElementById('chart-fan-desc')!.textContent).toMatch(/“Raise the rate”: median [\d.]+ % in 2015, [\d.]+ % in 2020, 90 % of runs [\d.]+ % to [\d.]+ %\./)
    expect(briefHtml(answer, chinese)).toMatch(/中位数2015年[\d.]+%，2020年[\d.]+%，90%的运行在[\d.]+%至[\d.]+%之间/)
  })

  it('names what was asked as people speak: parameters by what they mean, one run, of many scenarios the first', async () => {
    const differing = /Where the scenarios differ: values in force[^]*?<\/table>/.exec(page)![0]
    expect(differing).toContain(rdSuperDeduction.params.extra.meaning.en)
    expect(differing).toContain('Raise the rate')
    expect(differing).not.toMatch(/>(extra|reform)</)
    const many = await compare(namedScenarios.slice(0, 6), { region: china2015({ scale: 0.001, provinces: ['CN-NX'] }), to: 2016, runs: 1 })
    const [title, subtitle] = [many, answer].map((one) => parseHTML(briefHtml(one, english)).document)
      .flatMap((of) => [of.querySelector('h1')!.textContent, of.querySelector('h1')!.nextElementSibling!.textContent])
    expect(title).toBe(`What “${namedScenarios[0].name.en}” and 4 other scenarios would change`)
    expect(subtitle).toContain('; 1 run of each scenario')
    expect(briefHtml(many, chinese)).toContain(`<h1>“${namedScenarios[0].name.zh}”等5个情景会带来什么变化</h1>`)
    const alone = await project(namedScenarios.slice(0, 2), { region: china2015({ scale: 0.001, provinces: ['CN-NX'] }), to: 2016, runs: 1 })
    expect(briefHtml(alone, english)).toMatch(/<h1>Where “[^”]+” and “[^”]+” lead<\/h1>/)
  })

  it('names the command that asks again only where it needs no file', () => {
    const shipped = { ...answer.manifest, seed: 'it\'s', scenarios: ['earlier-deduction', 'as-enacted'].map((id) => ({ id, digest: '', document: {} })), region: ['CN-ZJ'] }
    expect(commandOf(answer.manifest)).toBeUndefined()
    expect(commandOf(shipped)).toMatch(/^technopole compare earlier-deduction as-enacted --region CN-ZJ .*'--seed=it'\\''s'/)
  })
})

describe('the figures of a brief', () => {
  it.each(['en', 'zh'] as const)('have the minus sign of print, and one number of decimals in a row of the table of costs: %s', (language) => {
    const text = briefMarkdown(answer, { document, language })
    expect(text).not.toMatch(/(^|[ (（|])\\?-\d/m)
    const costs = /\n## (?:What it costs|各政策工具的成本)[^]*?\n## /.exec(text)![0].split('\n').filter((line) => line.startsWith('| '))
    expect(costs.length).toBeGreaterThan(1)
    for (const line of costs.slice(1)) {
      const decimals = line.split('|').slice(4, -1).map((cell) => cell.trim()).filter((cell) => !/^\\?[+\u2212]?0$/.test(cell)).map((cell) => cell.split('.')[1]?.length ?? 0)
      expect(new Set(decimals).size, line).toBeLessThanOrEqual(1)
    }
  })
})

describe('the page of a brief', () => {
  it('needs nothing else and allows nothing else', () => {
    const style = /<style>([^]*?)<\/style>/.exec(page)![1]
    const policy = all('meta[http-equiv="Content-Security-Policy"]')[0].getAttribute('content')!
    expect(policy).toBe(`default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`)
    expect(written('script, link, img, iframe, object, embed, form, a, base')).toEqual([])
    expect(page).not.toMatch(/\sstyle=|\son\w+=|@import|url\(/)
  })

  it('can be heard as well as seen', () => {
    expect(read.documentElement.getAttribute('lang')).toBe('en')
    expect(briefHtml(answer, chinese)).toContain('<html lang="zh-CN">')
    for (const table of all('table')) {
      expect(table.querySelector('caption')!.textContent).not.toBe('')
      expect([...table.querySelectorAll('th')].every((cell) => ['col', 'row'].includes(cell.getAttribute('scope')!))).toBe(true)
    }
    for (const svg of all('svg[role="img"]')) {
      const [title, text] = ['aria-labelledby', 'aria-describedby'].map((name) => read.getElementById(svg.getAttribute(name)!)!.textContent)
      expect([title.length > 3, text.length > 20]).toEqual([true, true])
    }
    const ids = all('[id]').map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each(HOSTILE.map((name, n) => [name, n % 2 === 0 ? english : chinese] as const))('shows a name as it is written, whatever it says: %s', (name, options) => {
    const { document: attacked } = parseHTML(briefHtml(answerNamed(name), options))
    expect(written('script, link, img, iframe, object, a, i, b, body style', attacked)).toEqual([])
    const odd = all('*', attacked).flatMap(({ attributes }) => [...attributes].map(({ name: attribute }) => attribute)).filter((attribute) => attribute.startsWith('on'))
    expect(odd).toEqual([])
    expect(all('svg[role="img"]', attacked)).toHaveLength(4)
    expect(all('title', attacked)[0].textContent).toContain(name)
    expect(all('.answer', attacked)[0].textContent).toContain(name)
  })

  it('does not let a name turn the order of what is read', () => {
    const forged = { ...answer, result: { ...answer.result, regions: answer.result.regions.map((one) => ({ ...one, name: { en: FORGED, zh: FORGED } })) } }
    for (const text of [briefHtml(forged, english), briefMarkdown(forged, english)]) expect(text).not.toMatch(/[\u0000\u200b-\u200f\u2028-\u202e\u2066-\u2069]/)
  })
})

describe('the Markdown of a brief', () => {
  // As bad as a renderer gets: it takes raw HTML and makes links of all that looks like one.
  const render = (text: string): string => new MarkdownIt({ html: true, linkify: true }).render(text)

  it('holds the sections of the page and its tables', () => {
    const html = render(briefMarkdown(answer, english))
    expect(html.match(/<h2>/g)).toHaveLength(8)
    expect(html.match(/<table>/g)!.length).toBe(all('table').length)
    expect(html).toContain('6.00 bn yuan more')
  })

  it.each(HOSTILE)('shows a name as it is written, whatever it says: %s', (name) => {
    const html = render(briefMarkdown(answerNamed(name), english))
    const { document: attacked } = parseHTML(`<main>${html}</main>`)
    expect(written('script, img, svg, a, iframe, i, b', attacked)).toEqual([])
    expect(all('blockquote', attacked)[0].textContent).toContain(name.replace(/^[\s]+/, ''))
  })
})
