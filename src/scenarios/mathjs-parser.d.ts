import 'mathjs/number'

declare module 'mathjs/number' {
  /** Makes mathjs's parser from what it builds trees with; its own declarations leave this factory out. */
  export function createParse(parts: Readonly<Record<string, unknown>>): (text: string) => unknown
}
