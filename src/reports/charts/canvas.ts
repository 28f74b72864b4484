import * as Plot from '@observablehq/plot'
import { InputError } from '../../kernel/input-error.js'
import type { Label } from '../../population/population.js'
import { scenarioById } from '../../scenarios/named.js'
import { inLanguage } from '../language.js'
import type { Language } from '../language.js'
import { formatNumber } from '../numbers.js'
import { columnsOf, lines, shortened } from './line-breaks.js'

/** As much of a document as charts draw in. */
export interface ChartDocument {
  /** Makes an element of a namespace, as in every DOM. */
  createElementNS(namespace: string, name: string): unknown
}

/** What every chart can be told. */
export interface ChartOptions {
  /** English by default. */
  readonly language?: Language
  /** Document to draw in: `document` of a page, or `chartDocument()` of technopole/node elsewhere. */
  readonly document: ChartDocument
  /** Pixels of the viewBox; 640 by default. */
  readonly width?: number
  /** Replaces the title. */
  readonly title?: string
  /** Names of scenarios that do not ship, by id. */
  readonly names?: Readonly<Record<string, Label | string>>
  /**
   * For those who cannot see it: what the chart says, in words, and an id that no other element of the page has. Fans and effects
   * say their figures without it.
   */
  readonly description?: { readonly id: string, readonly text: string }
}

/** The name of a scenario in the language of a chart. */
export function scenarioName(id: string, { names = {}, language = 'en' }: Pick<ChartOptions, 'names' | 'language'>): string {
  return shortened(inLanguage((Object.hasOwn(names, id) ? names[id] : scenarioById(id)?.name) ?? id, language))
}

/** Colours of series: seven that the colour-blind tell apart, in print too (Okabe and Ito 2008), then four that differ from these. */
export const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#000000', '#882255', '#999933', '#332288', '#7a3e00'] as const
/** Dashes of lines, so that series differ without colour too, and where colours come again. */
export const DASHES = ['none', '7 4', '2 3', '9 3 2 3', '12 4', '4 2', '1 3'] as const
/** The colour of the nth series. */
export const colourOf = (n: number): string => COLOURS[n % COLOURS.length]
/** The dash of the nth series. */
export const dashOf = (n: number): string => DASHES[n % DASHES.length]
/** Ink of axes, rules and notes. */
export const INK = { text: '#222', soft: '#666', rule: '#444' } as const

/** Words of charts, in both languages. */
export const WORDS = {
  median: { en: 'median, with 50 and 90 % of runs', zh: '中位数及50%、90%区间' },
  observed: { en: 'observed', zh: '实际值' },
  outturn: { en: 'what really came', zh: '事后实际值' },
  target: { en: 'target', zh: '目标' },
  interval: { en: '90 % interval of the mean', zh: '均值的90%区间' },
  probability: { en: 'probability of reaching the target, with its 90 % interval', zh: '达标概率及90%区间' },
  together: { en: 'all together', zh: '合计' },
  year: { en: 'year', zh: '年份' },
  cost: { en: 'cost', zh: '成本' },
  effect: { en: 'effect', zh: '效应' },
  logs: { en: 'both axes in logs', zh: '双对数坐标' },
  dose: { en: 'dose', zh: '强度' },
  rank: { en: 'rank', zh: '位次' },
  revenue: { en: 'revenue, million yuan', zh: '营业收入(百万元)' },
  intensity: { en: 'R&D over revenue, %', zh: '研发强度(%)' },
  enterprises: { en: 'enterprises', zh: '企业数' },
  threshold: { en: 'threshold', zh: '门槛' },
  nominal: { en: 'probability said', zh: '名义概率' },
  found: { en: 'share that came true', zh: '实际频率' },
  reliable: { en: 'reliable on the dashed line; below it intervals are too narrow', zh: '在虚线上为可靠，在其下则区间过窄' },
} as const satisfies Readonly<Record<string, Label>>

/** A word of charts in a language. */
export const word = (name: keyof typeof WORDS, language: Language): string => inLanguage(WORDS[name], language)

/** An axis of values that are not what the title names: its name over it. The plot leaves `AXIS_ROOM` for that on top. */
export const namedAxis = (label: string, marginLeft: number) =>
  ({ label, labelAnchor: 'top', labelArrow: 'none', labelOffset: marginLeft - LEFT, grid: true, nice: true }) as const
/** Pixels on top of a plot for the name of its vertical axis. */
export const AXIS_ROOM = 32

/** Numbers of an axis in logs, with commas between thousands. */
export const logTick = (value: number): string => (value >= 1 ? formatNumber(value, 0) : String(value))

/** What a chart is made of beside its marks. */
export interface ChartPlan {
  readonly title: string
  /** Unit and what bands mean, under the title. */
  readonly subtitle: string
  /** Names of series in their colours, under the subtitle, where they are not written beside what they name. */
  readonly legend?: readonly { readonly name: string, readonly colour: string, readonly sign?: string }[]
  /** What the chart says, for those who cannot see it, where nothing else is given. */
  readonly says?: string
  readonly height: number
  readonly plot: Plot.PlotOptions
}

/** What is used of the element that is drawn. */
interface Drawn {
  readonly outerHTML: string
  removeAttribute(name: string): void
  setAttribute(name: string, value: string): void
  querySelectorAll(selector: string): Iterable<{ remove(): void, removeAttribute(name: string): void }>
}

const TITLE_ROOM = 52
/** Where words over the plot begin. */
const LEFT = 12
const LEGEND_ROOM = 20
const TITLE_LINE = 20
/** Pixels of the sign before a name of a legend, with what is left free, and of a column of that name. */
const [KEY, LETTER] = [34, 6.8] as const
/** Below this width a chart of years names its lines in a legend, since there is no room beside them. */
export const NARROW = 480
const FONT = 'system-ui, "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", sans-serif'

/** Draws a plan as the text of an SVG: title, subtitle, and the plot under them, without scripts, styles or links. */
export function drawChart({ title, subtitle, legend = [], says, height, plot }: ChartPlan, options: ChartOptions): string {
  const { document, width = 640, title: given, description } = options
  if (!(width >= 200 && width <= 4000)) throw new InputError('width', 'pixels from 200 to 4000', width)
  const drawn = Plot.plot({ ...plot, document: document as never, width, height }) as unknown as Drawn
  // The font is that of the whole picture.
  for (const name of ['class', 'font-family']) drawn.removeAttribute(name)
  const heading = given ?? title
  const headings = lines(heading, Math.floor((width - 2 * LEFT) / 9.6)).split('\n')
  const subtitles = lines(subtitle, Math.floor((width - 2 * LEFT) / 6.4)).split('\n')
  const below = TITLE_LINE * (headings.length - 1)
  const above = below + LEGEND_ROOM * (subtitles.length - 1)
  const keys = legendRows(legend, width)
  const room = TITLE_ROOM + above + LEGEND_ROOM * keys.length
  drawn.setAttribute('y', String(room))
  for (const style of [...drawn.querySelectorAll('style')]) style.remove()
  // The whole is one picture; names of its parts are for nobody, and a part without a role may have none.
  for (const part of [...drawn.querySelectorAll('[aria-label]')]) part.removeAttribute('aria-label')
  const whole = height + room
  const named = description ? `aria-labelledby="${escaped(description.id)}-title" aria-describedby="${escaped(description.id)}-desc"` : `aria-label="${escaped(heading)}"`
  const told = description ? `<title id="${escaped(description.id)}-title">${escaped(heading)}</title>\n<desc id="${escaped(description.id)}-desc">${escaped(description.text)}</desc>\n` : says === undefined ? '' : `<desc>${escaped(says)}</desc>\n`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${whole}" width="${width}" height="${whole}" role="img" ${named}`
    + ` font-family="${escaped(FONT)}" font-size="12" fill="${INK.text}">\n${told}<rect width="100%" height="100%" fill="#fff"/>\n`
    + headings.map((text, n) => `<text x="${LEFT}" y="${22 + TITLE_LINE * n}" font-size="16" font-weight="600">${escaped(text)}</text>\n`).join('')
    + subtitles.map((text, n) => `<text x="${LEFT}" y="${42 + below + LEGEND_ROOM * n}" fill="${INK.soft}">${escaped(text)}</text>\n`).join('')
    + keys.map((row, n) => `<text x="${LEFT}" y="${62 + above + LEGEND_ROOM * n}">${row.map(({ name, colour, sign = '■' }, m) =>
      `<tspan${m > 0 ? ' dx="14"' : ''} fill="${colour}">${sign}</tspan> ${escaped(name)}`).join('')}</text>\n`).join('')
    + `${drawn.outerHTML.replaceAll('&nbsp;', ' ')}\n</svg>\n`
}

type Legend = NonNullable<ChartPlan['legend']>

/** Entries of a legend in as many rows as they need. */
function legendRows(legend: Legend, width: number): Legend[] {
  const rows: Legend[] = []
  let left = 0
  for (const entry of legend) {
    // A name that is longer than a row goes on below it.
    for (const [n, name] of lines(entry.name, Math.floor((width - 2 * LEFT - KEY) / LETTER)).split('\n').entries()) {
      const wide = KEY + columnsOf(name) * LETTER
      if (wide > left || n > 0) {
        rows.push([])
        left = width - 2 * LEFT
      }
      rows[rows.length - 1] = [...rows.at(-1)!, { ...entry, name, ...(n > 0 ? { sign: '\u2003' } : {}) }]
      left -= wide
    }
  }
  return rows
}

/** Text as it may stand in XML. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
