import { plainLines } from './plain-text.js'

/** Text that is markup already. Only `html` and `drawn` make it, so that nothing else gets into a page unescaped. */
export class Markup {
  constructor(readonly text: string) {}
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' }
const escapeText = (text: string): string => plainLines(text).replace(/[&<>"']/g, (character) => ENTITIES[character])

type Piece = Markup | readonly Markup[] | string | number

const written = (piece: Piece): string => (piece instanceof Markup ? piece.text
  : Array.isArray(piece) ? piece.map(({ text }: Markup) => text).join('') : escapeText(String(piece)))

/** Markup from a template: what is put in is escaped unless it is markup itself. Attributes must stand in double quotes. */
export const html = (frame: TemplateStringsArray, ...pieces: readonly Piece[]): Markup =>
  new Markup(frame.map((part, n) => part + (n < pieces.length ? written(pieces[n]) : '')).join(''))

/** A picture that drawChart drew: it has escaped its words. */
export const drawn = (svg: string): Markup => new Markup(svg)
