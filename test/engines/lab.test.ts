import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { labServer } from '../../examples/lab/serve.mjs'
import { buildLabIfStale, built } from '../../scripts/lab.mjs'
import { coveredFocus, cutOff, follow, isAnswered, isNotAsked, nameIsMarkup, shownOnPage, troubleIsOver, troubleIsShown } from './in-page.mjs'
import { installEngines } from './install.mjs'

// The package as it is built; its types are those of the sources, so that types can be checked before anything is built.
const { china2015, compare, fromDocument, scenarioById, toDocument } =
  await import(new URL('../../dist/index.js', import.meta.url).href) as typeof import('../../src/index.js')
const { briefHtml } = await import(new URL('../../dist/plot.js', import.meta.url).href) as typeof import('../../src/plot.js')
const { chartDocument } = await import(new URL('../../dist/node.js', import.meta.url).href) as typeof import('../../src/node.js')

interface Page {
  goto(address: string): Promise<unknown>
  reload(): Promise<unknown>
  goBack(): Promise<unknown>
  goForward(): Promise<unknown>
  pdf(options: object): Promise<Buffer>
  emulateMedia(options: { media: 'print' | 'screen' }): Promise<void>
  close(): Promise<void>
  evaluate<T>(work: string | ((...given: never[]) => unknown), given?: unknown): Promise<T>
  waitForFunction(work: () => unknown, given?: unknown, options?: object): Promise<unknown>
  waitForEvent(event: 'download'): Promise<{ path(): Promise<string>, suggestedFilename(): string }>
  waitForSelector(selector: string, options?: object): Promise<unknown>
  click(selector: string): Promise<void>
  fill(selector: string, text: string): Promise<void>
  focus(selector: string): Promise<void>
  readonly keyboard: { press(key: string): Promise<void> }
  press(selector: string, key: string): Promise<void>
  selectOption(selector: string, value: string): Promise<unknown>
  textContent(selector: string): Promise<string>
  getAttribute(selector: string, name: string): Promise<string | null>
  setViewportSize(size: { width: number, height: number }): Promise<void>
  on(event: string, hear: (what: { type(): string, text(): string, url(): string, message: string }) => void): void
}
interface Context { newPage(): Promise<Page>, close(): Promise<void> }
interface Browser { newContext(options: object): Promise<Context>, close(): Promise<void> }
interface Playwright { readonly chromium: { launch(options: object): Promise<Browser> } }

const SLIDER = '#p-rd-super-deduction-extra'
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Serious and critical faults of a page that axe knows, each with the first place it found. */
async function seriousFaults(page: Page): Promise<string[]> {
  const violations = await page.evaluate<{ id: string, impact: string, nodes: { html: string }[] }[]>(`${axe}; axe.run({ resultTypes: ["violations"] }).then(({ violations }) => violations)`)
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0].html}`)
}

describe('the lab in Chromium', () => {
  const server = labServer(built)
  const troubles: string[] = []
  let browser: Browser
  let context: Context
  let lab: Page
  let address: string

  /** A page that notes what goes wrong in it, and every request that leaves this machine. */
  async function openPage(link: string): Promise<Page> {
    const page = await context.newPage()
    page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) troubles.push(message.text()) })
    page.on('pageerror', ({ message }) => { troubles.push(message) })
    page.on('dialog', ({ message }) => { troubles.push(`a dialog: ${message}`) })
    page.on('request', (request) => {
      if (!request.url().startsWith(address) && request.url() !== 'about:blank') troubles.push(`a request to ${request.url()}`)
    })
    await page.goto(address + link)
    return page
  }
  /** Waits until the last question that the page asked has its first answer. */
  const answered = async (page = lab): Promise<void> => {
    await page.waitForFunction(isAnswered, undefined, { polling: 30, timeout: 150_000 })
  }
  /** Long enough for the next change to be a step of its own. */
  const rest = (): Promise<unknown> => lab.evaluate('new Promise((resolve) => { setTimeout(resolve, 1100) })')
  type Shown = Readonly<Record<'digest' | 'sentence' | 'command' | 'document' | 'against', string>>
  const shown = (page = lab): Promise<Shown> => page.evaluate<Shown>(shownOnPage)

  /** The same of a brief, which is a file. */
  const faultsOfBrief = async (html: string): Promise<string[]> => {
    const folder = mkdtempSync(join(tmpdir(), 'brief-'))
    const reader = await context.newPage()
    try {
      writeFileSync(join(folder, 'brief.html'), html)
      await reader.goto(pathToFileURL(join(folder, 'brief.html')).href)
      expect(await reader.evaluate('document.querySelectorAll("svg").length')).toBeGreaterThan(1)
      return await seriousFaults(reader)
    } finally {
      await reader.close()
      rmSync(folder, { recursive: true })
    }
  }

  beforeAll(async () => {
    installEngines()
    await buildLabIfStale()
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    const { chromium } = createRequire(import.meta.url)('./node_modules/playwright-core') as Playwright
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--no-first-run'] })
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', permissions: ['clipboard-read', 'clipboard-write'], reducedMotion: 'reduce' })
    lab = await openPage('')
  })
  afterAll(async () => {
    await browser?.close()
    server.close()
  })

  it('opens with what is expected of the law as enacted', async () => {
    await answered()
    expect((await shown()).sentence).toMatch(/^My scenario: Gross domestic expenditure on R&D in 2020 is expected at [\d,]+ bn yuan\. Both scenarios say the same: .+ A first estimate, from 2 runs\.$/)
    expect(await lab.textContent('#live')).toBe((await shown()).sentence)
    expect(await lab.textContent('#stage')).toBe('2 runs, 1 in 100 ordinary enterprises · being refined')
  })

  it('answers when a slider is moved by keyboard, in a sentence that is announced', async () => {
    await lab.focus(SLIDER)
    for (const key of ['PageUp', 'PageUp', 'ArrowLeft', 'ArrowLeft']) await lab.press(SLIDER, key)
    expect(await lab.getAttribute(SLIDER, 'aria-valuetext')).toBe('100 %')
    await answered()
    const { sentence } = await shown()
    expect(sentence).toMatch(/bn yuan more against “The law as it really changed” \(90 % interval .+\)(, which these runs cannot tell from nothing)?\. Tax forgone and grants, cash, over five years: \+\d+ bn yuan\. A first estimate, from 2 runs\.$/)
    expect(await lab.textContent('#live')).toBe(sentence)
    expect(await lab.evaluate('location.hash')).toBe('#v=1&lang=en&base=as-enacted&against=as-enacted&show=rd-expenditure@CN&set=rd-super-deduction.extra:1@2016')
  })

  it('shows a fan, an effect, a tile for each province, a bar for each target and what each lever costs', async () => {
    await lab.waitForSelector('#fan svg[role=img]')
    await lab.waitForSelector('#effect svg[role=img]')
    for (const [chart, name, figures] of [['fan', 'Where it goes: ', /median [\d,.]+ bn yuan in 2015, [\d,.]+ bn yuan in 2020/], ['effect', 'What the change does: ', /\+[\d,.]+ bn yuan in 2020/]] as const) {
      expect(await lab.getAttribute(`#${chart} svg`, 'aria-label')).toBe(`${name}Gross domestic expenditure on R&D, China`)
      expect(await lab.textContent(`#${await lab.getAttribute(`#${chart} svg`, 'aria-describedby')}`)).toMatch(figures)
    }
    expect(await lab.evaluate('document.querySelectorAll("#map [data-region]").length')).toBe(32)
    expect(await lab.evaluate('document.querySelectorAll("#attain tbody tr").length')).toBe(10)
    expect(await lab.textContent('#cost tbody tr th')).toMatch(/^R&D super-deduction/)
  })

  it('compares with another scenario, and looks at a province and another indicator, without another run', async () => {
    await lab.selectOption('#against', 'frozen-2015')
    await answered()
    expect((await shown()).sentence).toContain('against “The law of end-2015 held”')
    const asked = await lab.getAttribute('body', 'data-asked')
    await lab.click('#map [data-region="CN-JS"]')
    await lab.click('#cards [data-indicator="hnte-count"]')
    await lab.waitForSelector('#cards [data-indicator="hnte-count"][aria-pressed=true]')
    expect((await shown()).sentence).toContain('High and new technology enterprises of Jiangsu in 2020 would be')
    expect(await lab.getAttribute('body', 'data-asked')).toBe(asked)
    expect(await lab.textContent('#live')).toBe((await shown()).sentence)
  })

  it('takes a move back by the browser\'s Back, what was looked at without another run, and never the reader from the page', async () => {
    const { document, sentence } = await shown()
    await rest()
    await lab.focus(SLIDER)
    for (const key of ['PageUp', 'ArrowRight']) await lab.press(SLIDER, key)
    await answered()
    const moved = await shown()
    expect(moved.document).not.toBe(document)
    await rest()
    await lab.click('#map [data-region="CN-ZJ"]')
    await lab.waitForSelector('#map [data-region="CN-ZJ"][aria-pressed=true]')
    const asked = await lab.getAttribute('body', 'data-asked')
    await lab.goBack()
    await lab.waitForSelector('#map [data-region="CN-JS"][aria-pressed=true]')
    expect(await lab.getAttribute('body', 'data-asked')).toBe(asked)
    expect((await shown()).sentence).toBe(moved.sentence)
    await lab.goBack()
    await lab.waitForFunction(isNotAsked, asked)
    await answered()
    expect([(await shown()).document, (await shown()).sentence, await lab.getAttribute(SLIDER, 'aria-valuetext')]).toEqual([document, sentence, '100 %'])
    await lab.goForward()
    await lab.waitForFunction(isNotAsked, String(Number(asked) + 1))
    await answered()
    expect((await shown()).sentence).toBe(moved.sentence)
    await lab.goBack()
    await lab.waitForFunction(isNotAsked, String(Number(asked) + 2))
    await answered()
  })

  it('is printed on a few sheets of A4: what was changed, the answer and its charts, and nothing that is there to be pressed', async () => {
    await lab.waitForSelector('#effect svg')
    try {
      await lab.emulateMedia({ media: 'print' })
      // As wide as a sheet within its margins.
      await lab.setViewportSize({ width: 688, height: 1000 })
      expect(await lab.evaluate(cutOff)).toEqual([])
      for (const [selector, some] of [[SLIDER, false], ['.actions button', false], ['#search', false], ['.undo', false], ['.look select', false], ['.parameter:not(.changed)', false],
        ['[data-key="rd-super-deduction.extra"] .exact', true], ['#base', true], ['#sentence', true], ['#fan svg', true], ['#effect svg', true], ['#cost', true], ['#digest', true]] as const) {
        expect(await lab.evaluate(`[...document.querySelectorAll('${selector}')].some((element) => element.getClientRects().length > 0)`), selector).toBe(some)
      }
      const sheets = (await lab.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/MediaBox\s*\[[^\]]+\]/g)!
      expect(sheets.length).toBeLessThan(5)
      for (const sheet of sheets) expect(sheet).toMatch(/\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/)
    } finally {
      await lab.emulateMedia({ media: 'screen' })
      await lab.setViewportSize({ width: 1280, height: 900 })
    }
  })

  it('finds levers by their words in either language', async () => {
    const found = async (text: string): Promise<unknown> => {
      await lab.fill('#search', text)
      return lab.evaluate('[...document.querySelectorAll("details.lever:not([hidden])")].map(({ dataset }) => dataset.lever)')
    }
    expect(await found('创新券')).toContain('innovation-voucher')
    expect(await found('Innovation Voucher')).toContain('innovation-voucher')
    expect(await found('zzz')).toEqual([])
    await found('')
  })

  it('is written down as a brief that needs nothing else, and as a scenario document', async () => {
    const brief = lab.waitForEvent('download')
    await lab.waitForSelector('#brief:not([disabled])')
    await lab.click('#brief')
    expect((await brief).suggestedFilename()).toBe('brief.html')
    const page = readFileSync(await (await brief).path(), 'utf8')
    expect(page).toContain('<title>What “My scenario” would change</title>')
    expect(page).toContain('The law of end-2015 held')
    expect(page).toMatch(/Root mean square error of logs, \d{4} to \d{4}, beside the best naive forecast<\/caption>/)
    expect(page).not.toMatch(/<script|src=|href="http/)
    expect(await faultsOfBrief(page)).toEqual([])
    const document = lab.waitForEvent('download')
    await lab.click('#save')
    expect((await document).suggestedFilename()).toBe('my-scenario.json')
    expect(toDocument(fromDocument(JSON.parse(readFileSync(await (await document).path(), 'utf8'))))).toEqual(JSON.parse((await shown()).document))
  })

  it('has no serious fault that axe knows, and no text that is cut off, in either language, wide and narrow', async () => {
    for (const language of ['en', 'zh']) {
      for (const width of [1280, 390]) {
        await lab.setViewportSize({ width, height: 900 })
        await lab.waitForSelector('#effect svg')
        await lab.evaluate('new Promise((resolve) => { setTimeout(resolve, 150) })')
        expect(await lab.evaluate(cutOff), `${language} at ${width}`).toEqual([])
      }
      expect(await seriousFaults(lab), language).toEqual([])
      await lab.click('#language')
    }
    await lab.setViewportSize({ width: 1280, height: 900 })
  })

  it('is shared by a link that answers elsewhere in the same language, is kept when loaded again, and has the same bytes in Node', async () => {
    await lab.click('#language')
    expect((await shown()).sentence).toContain('2020年江苏高新技术企业')
    await lab.click('#share')
    const link = await lab.evaluate<string>('navigator.clipboard.readText()')
    expect(await lab.textContent('#live')).toBe('链接已复制。')
    await lab.click('#language')
    expect(await lab.textContent('#live')).toBe('')
    await lab.click('#language')
    expect(link.slice(address.length)).toBe('#v=1&lang=zh&base=as-enacted&against=frozen-2015&show=hnte-count@CN-JS&set=rd-super-deduction.extra:1@2016')
    await lab.close()
    lab = await openPage(link.slice(address.length))
    await answered()
    const { document, against, command, digest, sentence } = await shown()
    expect(sentence).toContain('2020年江苏高新技术企业')
    // Nothing else is computed meanwhile.
    await lab.goto('about:blank')
    const [, runs, scale] = /^npx technopole compare my-scenario\.json frozen-2015 --runs (\d+) --scale ([\d.]+) --to 2020 --seed technopole --format json$/.exec(command)!
    const answer = await compare([fromDocument(JSON.parse(document)), scenarioById(against)!],
      { region: china2015({ scale: Number(scale) }), runs: Number(runs), to: 2020, seed: 'technopole' })
    expect(answer.manifest.digests.result).toBe(digest)
    expect(await faultsOfBrief(briefHtml(answer, { document: await chartDocument(), language: 'zh' }))).toEqual([])
    await lab.goto(link)
    await lab.reload()
    await lab.waitForSelector(SLIDER)
    expect(await lab.getAttribute('html', 'lang')).toBe('zh-CN')
    expect(await lab.getAttribute(SLIDER, 'aria-valuetext')).toBe('100%')
    expect(await lab.evaluate('location.href')).toBe(link)
    await lab.click('#language')
  })

  it('lets the keyboard skip to the answer, and takes no place on the page for a link', async () => {
    const before = [await lab.evaluate('location.hash'), await shown(), await lab.getAttribute('html', 'lang')]
    await lab.focus('.skip')
    await lab.press('.skip', 'Enter')
    expect(await lab.evaluate('document.activeElement.id')).toBe('answer')
    expect([await lab.evaluate('location.hash'), await shown(), await lab.getAttribute('html', 'lang')]).toEqual(before)
    const asked = await lab.getAttribute('body', 'data-asked')
    for (const hash of ['#cost', '#<img src=x onerror=alert(1)>']) {
      await lab.evaluate(follow, hash)
      await lab.evaluate('new Promise((resolve) => { setTimeout(resolve, 50) })')
      expect([await lab.evaluate(troubleIsOver), await lab.getAttribute('body', 'data-asked'), await lab.evaluate('document.querySelectorAll("#trouble img").length')]).toEqual([true, asked, 0])
    }
  })

  it('hides nothing that the keyboard reaches under the answer that stays, forwards and back, on a telephone held either way', async () => {
    try {
      for (const size of [{ width: 360, height: 640 }, { width: 640, height: 360 }]) {
        await lab.setViewportSize(size)
        await lab.focus('#name')
        for (const key of ['Tab', 'Shift+Tab']) {
          for (let presses = 0; presses < 45; presses++) {
            await lab.keyboard.press(key)
            expect(await lab.evaluate(coveredFocus), `${size.width} wide, ${key} ${presses}`).toBe('')
          }
        }
      }
    } finally {
      await lab.setViewportSize({ width: 1280, height: 900 })
    }
  })

  it('says which values may be typed when one is refused, and keeps it to be mended until the field is left', async () => {
    const [field, refusal] = ['.parameter[data-key="rd-super-deduction.extra"] .exact', '#p-rd-super-deduction-extra-refusal']
    const before = await lab.evaluate(`document.querySelector('${field}').value`)
    for (const [typed, why] of [['500', '500 is not taken: allowed is 0 % to 300 %.'], ['-5', '-5 is not taken: allowed is 0 % to 300 %.'], ['', 'No number was typed: allowed is 0 % to 300 %.']]) {
      await lab.fill(field, typed)
      await lab.press(field, 'Enter')
      // As when the value is taken by the key that the field is left by.
      await lab.evaluate(`document.querySelector('${field}').dispatchEvent(new Event('change'))`)
      expect([await lab.textContent(refusal), await lab.getAttribute(field, 'aria-invalid'), await lab.evaluate(`document.querySelector('${field}').value`)]).toEqual([why, 'true', typed])
    }
    expect(await lab.getAttribute(refusal, 'role')).toBe('alert')
    await lab.press(field, 'Tab')
    expect([await lab.evaluate(`document.querySelector('${field}').value`), await lab.textContent(refusal)]).toEqual([before, 'No number was typed: allowed is 0 % to 300 %.'])
  })

  it('writes every figure of a chart in full where nothing changes and nothing is, wide and narrow, in both languages', async () => {
    for (const language of ['en', 'zh']) {
      await lab.evaluate(follow, `#v=1&lang=${language}&base=as-enacted&against=as-enacted&show=technology-contract-turnover@CN-XZ`)
      await answered()
      for (const width of [360, 768, 1280]) {
        await lab.setViewportSize({ width, height: 900 })
        await lab.evaluate('new Promise((resolve) => { setTimeout(resolve, 150) })')
        expect(await lab.evaluate(cutOff), `${language} at ${width}`).toEqual([])
        expect(await lab.evaluate('[...document.querySelectorAll("#effect svg svg text")].map((text) => text.textContent).filter((text) => !/^20/.test(text) && /^[\\d.]/.test(text))')).toEqual(['0'])
      }
    }
  })

  it('refuses hostile links with what is wrong, and uses nothing of them', async () => {
    const start = '#v=1&lang=en&base=as-enacted&against=as-enacted'
    const links: [string, RegExp][] = [
      ['#v=9&lang=en', /another version/], [`${start}&set=__proto__.polluted:1@2016`, /does not know/], [`${start}&name=${'x'.repeat(90_000)}`, /longer than any scenario/], [`${start}&name=${'x'.repeat(200)}`, /longer than 120 characters/],
      ['#v=1&lang=zh&foo=1', /无法打开此链接：? ?.*其中有本页不认识的内容/],
      [`${start}&set=rd-super-deduction.extra:7@2016`, /refuses what it says of policy: changes\[0\]\.params\.extra\.2016: allowed a number from 0 to 3/],
      [`${start.replace('lang=en', 'lang=zh')}&set=rd-super-deduction.extra:7@2016`, /：? changes\[0\]\.params\.extra\.2016：允许0至3的数（占申报研发费用的份额）；所给为7/],
      [`${start}&set=no-such.lever:1@2016`, /changes\[0\]\.lever/], [`${start}&show=nothing@CN`, /does not know/], [start.replace('base=as-enacted', 'base=no-such'), /base: allowed/],
      [start.replace('against=as-enacted', 'against=no-such'), /against: allowed/], [`${start}&set=rd-super-deduction.extra:year@2016`, /does not know/],
      [`${start}&name=%E2%80%AEevil`, /name\.en: allowed/],
    ]
    for (const [link, why] of links) {
      await lab.evaluate(follow, link)
      await lab.waitForFunction(troubleIsShown, undefined, { polling: 20, timeout: 150_000 })
      expect(await lab.textContent('#trouble'), link).toMatch(why)
      expect(await lab.evaluate('[document.querySelectorAll("#trouble *").length, document.getElementById("name").value, document.querySelectorAll(".parameter.changed").length]'), link).toEqual([2, '', 0])
      await lab.evaluate(follow, start)
      await lab.waitForFunction(troubleIsOver, undefined, { polling: 20 })
    }
    expect(await lab.evaluate('({}).polluted')).toBe(undefined)
  })

  it('shows markup in a name as the text it is, in every place and chart', async () => {
    const name = '"><img src=x onerror=alert(1)><script>alert(2)</script>\'&amp;'
    const before = await lab.evaluate('document.querySelectorAll("img, script").length')
    await lab.evaluate(follow, `#v=1&lang=en&base=as-enacted&against=frozen-2015&set=rd-super-deduction.extra:1@2016&name=${encodeURIComponent(name)}`)
    await lab.waitForFunction(nameIsMarkup, undefined, { polling: 30, timeout: 150_000 })
    expect((await shown()).sentence.startsWith(`${name}: Gross domestic expenditure on R&D in 2020 would be`)).toBe(true)
    expect(JSON.parse((await shown()).document).name).toEqual({ en: name, zh: name })
    expect(await lab.textContent('#legend-here')).toBe(name)
    await lab.click('#language')
    await lab.click('#language')
    expect(await lab.evaluate('document.querySelectorAll("img, script").length')).toBe(before)
  })

  it('asks nothing of any other machine, breaks no rule of its content policy, and logs no error', () => {
    expect(troubles).toEqual([])
  })
})
