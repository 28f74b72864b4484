/**
 * How soon the lab shows and answers in Chromium: first contentful paint of a fresh profile, the first answer of all, and the answer after a
 * slider moves, each at a scale of 0.01 with two runs, from the event to the frame that shows it. The levers move one after the other, each to
 * values not seen before, so that no answer was kept; the first is made as soon as the page has answered at all, the others one after the other.
 *
 * npm run bench -- lab [moves]; where other work runs, chrt -r 1 before it keeps that out of the figures
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { installEngines } from '../test/engines/install.mjs'
import { labServer } from '../examples/lab/serve.mjs'
import { buildLabIfStale, built } from '../scripts/lab.mjs'
import { machine } from './machine.js'

interface Page { goto(address: string): Promise<unknown>, evaluate<T>(script: string): Promise<T>, close(): Promise<void> }
interface Browser { newPage(options: object): Promise<Page>, version(): string, close(): Promise<void> }

const MOVES = Number(process.argv[2] ?? 20)
/** Sliders of levers of different kinds, and positions they are moved to. */
const SLIDERS = ['rd-super-deduction-extra', 'innovation-voucher-budget', 'hnte-tax-rate-rate', 'guidance-fund-commitment']
const LEVERS = ['rd-super-deduction', 'innovation-voucher', 'hnte-tax-rate', 'guidance-fund']

const answered = `new Promise((resolve) => {
  const look = () => {
    const { asked, answered } = document.body.dataset
    if (asked !== undefined && asked === answered) requestAnimationFrame(() => { requestAnimationFrame(() => { resolve(performance.now()) }) })
    else setTimeout(look, 5)
  }
  look()
})`
const moveTo = (id: string, position: number): string => `(async () => {
  const slider = document.getElementById('p-${id}')
  slider.value = String(Math.max(1, Math.round(${position} * slider.max)))
  const started = performance.now()
  slider.dispatchEvent(new Event('input', { bubbles: true }))
  return (await ${answered}) - started
})()`

installEngines()
await buildLabIfStale()
const server = labServer(built)
await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', () => { resolve() }) })
const { port } = server.address() as { port: number }
const { chromium } = createRequire(join(import.meta.dirname, '../test/engines/package.json'))('playwright-core') as { chromium: { launch(options: object): Promise<Browser> } }
const load = loadavg()[0]

/** Each paint in a browser of its own, so that nothing is kept from the one before. */
const paints: number[] = []
const firstAnswers: number[] = []
const moves: { slider: string, milliseconds: number }[] = []
let version = ''
for (let n = 0; n < 3; n++) {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'] })
  version = browser.version()
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto(`http://127.0.0.1:${port}/`)
  firstAnswers.push(await page.evaluate<number>(answered))
  paints.push(await page.evaluate<number>('performance.getEntriesByName("first-contentful-paint")[0].startTime'))
  if (n === 2) {
    await page.evaluate(`(async () => {
      for (const id of ${JSON.stringify(LEVERS)}) document.querySelector('details.lever[data-lever="' + id + '"]').open = true
      await new Promise((resolve) => { setTimeout(resolve, 200) })
    })()`)
    for (let m = 0; m < MOVES; m++) {
      const slider = SLIDERS[m % SLIDERS.length]
      moves.push({ slider, milliseconds: Math.round(await page.evaluate<number>(moveTo(slider, 0.2 + (0.7 * (m + 1)) / (MOVES + 1)))) })
      console.log(`${slider.padEnd(30)} ${moves.at(-1)!.milliseconds} ms`)
    }
  }
  await page.close()
  await browser.close()
}
server.close()

const policy = /^policy\s*:\s*(\d)/m.exec(readFileSync('/proc/self/sched', 'utf8'))?.[1]
const scheduling = policy === '2' ? 'real time, round robin' : 'usual'
const sorted = moves.slice(1).map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
const result = {
  command: 'npm run bench -- lab', machine: machine(), browser: `Chromium ${version}`, loadBefore: Number(load.toFixed(1)), scheduling, unit: 'milliseconds',
  firstPaint: paints.map(Math.round), firstAnswer: firstAnswers.map(Math.round),
  sliderToAnswer: { atOnceAfterLoading: moves[0].milliseconds, median: at(0.5), ninth: at(0.9), most: sorted.at(-1), moves },
}
console.log(`first paint ${result.firstPaint.join(', ')} ms; first answer ${result.firstAnswer.join(', ')} ms; slider to answer: median ${at(0.5)}, `
  + `9 of 10 within ${at(0.9)}, most ${sorted.at(-1)} ms; at once after loading ${moves[0].milliseconds} ms`)
writeFileSync('docs/results/lab.json', `${JSON.stringify(result, null, 1)}\n`)
