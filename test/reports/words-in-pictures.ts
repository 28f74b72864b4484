import { parseHTML } from 'linkedom'
import { columnsOf } from '../../src/reports/charts/line-breaks.js'

/** A line of words of a picture and the box it fills at least, in pixels. */
interface Words { readonly text: string, readonly left: number, readonly right: number, readonly top: number, readonly bottom: number }

/** What is read of an element. */
interface Drawn {
  readonly tagName: string
  readonly parentNode: Drawn | null
  readonly children: Iterable<Drawn>
  readonly textContent: string
  getAttribute(name: string): string | null
}

/** The nearest value of an attribute, of the element or of what it stands in. */
const nearest = (of: Drawn | null, name: string): string | null => (of?.getAttribute ? of.getAttribute(name) ?? nearest(of.parentNode, name) : null)
/** A length in pixels, of letters of a size. */
const pixels = (length: string | null, size: number): number => (length === null ? 0 : Number.parseFloat(length) * (length.endsWith('em') ? size : 1))

/** Where an element stands in the picture: what it and all around it are moved by. */
function place(of: Drawn | null): [x: number, y: number] {
  if (!of?.getAttribute) return [0, 0]
  const [x, y] = place(of.parentNode)
  const [, dx = 0, dy = 0] = /translate\(([-\d.]+),([-\d.]+)\)/.exec(of.getAttribute('transform') ?? '') ?? []
  return [x + Number(dx), y + Number(dy) + (of.tagName.toLowerCase() === 'svg' ? pixels(of.getAttribute('y'), 0) : 0)]
}

/** The lines of words of a picture. Boxes are of narrow letters, so that words which touch by these touch in every font. */
function wordsIn(svg: string): Words[] {
  const { document } = parseHTML(`<body>${svg}</body>`)
  return [...document.querySelectorAll('text') as unknown as Iterable<Drawn>].flatMap((text) => {
    const size = Number(nearest(text, 'font-size'))
    const [x, y] = place(text)
    const broken = [...text.children].filter((line) => line.getAttribute('x') !== null)
    let baseline = y
    return (broken.length > 0 ? broken : [text]).map((line) => {
      baseline += pixels(line.getAttribute('y'), size) + pixels(line.getAttribute('dy'), size)
      const width = 0.45 * size * columnsOf(line.textContent)
      const start = x + pixels(line.getAttribute('x'), size) - width * ({ middle: 0.5, end: 1 }[nearest(text, 'text-anchor')!] ?? 0)
      return { text: line.textContent, left: start, right: start + width, top: baseline - 0.7 * size, bottom: baseline + 0.1 * size }
    })
  }).filter(({ text }) => text.trim() !== '')
}

/** Words of a picture that stand over others, or beyond its edge. */
export function faultsIn(svg: string): string[] {
  const words = wordsIn(svg)
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!.map(Number)
  const beyond = words.filter(({ left, right, top, bottom }) => left < 0 || top < 0 || right > width || bottom > height).map(({ text }) => `${text} | beyond the edge`)
  const over = words.flatMap((a, n) => words.slice(n + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).map((b) => `${a.text} | ${b.text}`))
  return [...beyond, ...over]
}
