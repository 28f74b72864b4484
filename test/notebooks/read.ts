import { readFileSync } from 'node:fs'

/** A cell of a notebook and what came out of it. */
export interface Cell {
  readonly kind: 'code' | 'markdown'
  readonly source: string
  /** Lines printed; empty of a cell of prose. */
  readonly printed: readonly string[]
  /** What a cell shows, each thing as the JSON of its forms by type. */
  readonly shown: readonly string[]
  /** What it shows as charts. */
  readonly charts: readonly string[]
  /** Errors, and what was printed as one. */
  readonly errors: readonly string[]
}

type Text = string | readonly string[]
interface Output { readonly output_type: string, readonly name?: string, readonly text?: Text, readonly data?: Readonly<Record<string, Text>> }

const whole = (text: Text): string => (typeof text === 'string' ? text : text.join(''))
const bundle = (data: Readonly<Record<string, Text>>): string =>
  JSON.stringify(Object.entries(data).map(([type, text]) => [type, whole(text)]).sort())

/** The cells of a notebook in a file. */
export function cellsOf(path: string): Cell[] {
  const { cells } = JSON.parse(readFileSync(path, 'utf8')) as { cells: { cell_type: Cell['kind'], source: Text, outputs?: Output[] }[] }
  return cells.map(({ cell_type: kind, source, outputs = [] }) => {
    const streams = (name: string): string => outputs.filter((output) => output.name === name).map(({ text }) => whole(text!)).join('')
    const bundles = outputs.flatMap(({ data }) => (data ? [data] : []))
    return {
      kind, source: whole(source),
      printed: streams('stdout').split('\n').filter((line) => line !== ''),
      shown: bundles.map(bundle),
      charts: bundles.flatMap((data) => (data['image/svg+xml'] === undefined ? [] : [whole(data['image/svg+xml'])])),
      errors: [...outputs.filter(({ output_type: type }) => type === 'error').map((output) => JSON.stringify(output)), ...[streams('stderr')].filter((text) => text !== '')],
    }
  })
}

/** Whether `some` comes out of `all` by leaving out. */
export function isPartOf(some: readonly string[], all: readonly string[]): boolean {
  let at = 0
  for (const one of all) if (at < some.length && some[at] === one) at++
  return at === some.length
}
