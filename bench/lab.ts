/**
 * How soon the lab shows and answers in Chromium: first contentful paint of a fresh profile, the first answer of all, and the answer after a
 * slider moves, each at a scale of 0.01 with two runs, from the event to the frame that shows it. The levers move one after the other, each to
 * values not seen before, so that no answer was kept. In every browser the first move comes some time after the first answer, when little or
 * nothing has been computed since; in the last the others follow one after the other.
 *
 * npm run bench -- lab [moves]; where other work runs, chrt -r 1 before it keeps that out of the figures
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { withLab } from './lab-page.js'
import type { LabPage } from './lab-page.js'
import { machine } from './machine.js'

const MOVES = Number(process.argv[2] ?? 20)
/** Milliseconds from the first answer to the first move, in a browser each. */
const WAITS = [100, 1000, 2000, 4000, 8000]
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

const load = loadavg()[0]
const paints: number[] = []
const firstAnswers: number[] = []
const firstMoves: { after: number, milliseconds: number }[] = []
const moves: { slider: string, milliseconds: number }[] = []
let version = ''

const move = async (page: LabPage, m: number): Promise<number> =>
  Math.round(await page.evaluate<number>(moveTo(SLIDERS[m % SLIDERS.length], 0.2 + (0.7 * (m + 1)) / (MOVES + 2))))

await withLab(async (withPage) => {
  for (const after of WAITS) {
    await withPage({ viewport: { width: 1280, height: 900 } }, async (page, address, chromium) => {
      version = chromium
      await page.goto(address)
      firstAnswers.push(await page.evaluate<number>(answered))
      paints.push(await page.evaluate<number>('performance.getEntriesByName("first-contentful-paint")[0].startTime'))
      await page.evaluate(`(async () => {
        for (const id of ${JSON.stringify(LEVERS)}) document.querySelector('details.lever[data-lever="' + id + '"]').open = true
        await new Promise((resolve) => { setTimeout(resolve, ${after}) })
      })()`)
      firstMoves.push({ after, milliseconds: await move(page, 0) })
      console.log(`${after} ms after the first answer: ${firstMoves.at(-1)!.milliseconds} ms`)
      if (after !== WAITS.at(-1)) return
      for (let m = 1; m <= MOVES; m++) {
        moves.push({ slider: SLIDERS[m % SLIDERS.length], milliseconds: await move(page, m) })
        console.log(`${moves.at(-1)!.slider.padEnd(30)} ${moves.at(-1)!.milliseconds} ms`)
      }
    })
  }
})

const policy = /^policy\s*:\s*(\d)/m.exec(readFileSync('/proc/self/sched', 'utf8'))?.[1]
const scheduling = policy === '2' ? 'real time, round robin' : 'usual'
const sorted = moves.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
const result = {
  command: 'npm run bench -- lab', machine: machine(), browser: `Chromium ${version}`, loadBefore: Number(load.toFixed(1)), scheduling, unit: 'milliseconds',
  firstPaint: paints.map(Math.round), firstAnswer: firstAnswers.map(Math.round),
  sliderToAnswer: { firstMoves, median: at(0.5), ninth: at(0.9), most: sorted.at(-1), moves },
}
console.log(`first paint ${result.firstPaint.join(', ')} ms; first answer ${result.firstAnswer.join(', ')} ms; slider to answer: median ${at(0.5)}, `
  + `9 of 10 within ${at(0.9)}, most ${sorted.at(-1)} ms; first moves ${firstMoves.map(({ milliseconds }) => milliseconds).join(', ')} ms`)
writeFileSync('docs/results/lab.json', `${JSON.stringify(result, null, 1)}\n`)
