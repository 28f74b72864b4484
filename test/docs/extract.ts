/** A piece of code that the documentation shows. */
export interface Snippet {
  /** File and line, as in `README.md:12`. */
  readonly where: string
  /** Language as a file ending: ts, js or sh. */
  readonly language: 'ts' | 'js' | 'sh'
  readonly text: string
  /** Why it is not run, where its author says so. */
  readonly notRun?: string
  /** What it prints, where a block `text printed` after it says so. */
  readonly prints?: string
}

const LANGUAGES: Readonly<Record<string, Snippet['language']>> = {
  ts: 'ts', typescript: 'ts', mts: 'ts', js: 'js', javascript: 'js', mjs: 'js',
  sh: 'sh', bash: 'sh', shell: 'sh', console: 'sh',
}
const FENCE = /^(\s*)(`{3,}|~{3,})\s*([\w-]*)\s*(.*)$/

/**
 * Code blocks of a Markdown text in one of the languages above. Words after the language mark a block: `continued` puts
 * it after the block before it, as one program; `not-run: reason` opts out. `text printed` is what the block before it prints.
 */
export function snippetsOfMarkdown(file: string, text: string, firstLine = 1): Snippet[] {
  const snippets: Snippet[] = []
  const lines = text.split('\n')
  for (let i = 0; i < lines.length; i++) {
    const fence = FENCE.exec(lines[i])
    if (fence === null) continue
    const [, indent, marks, name, remarks] = fence
    const start = i
    const closes = (line: string): boolean => {
      const bare = line.trim()
      return bare.length >= marks.length && [...bare].every((character) => character === marks[0])
    }
    const body: string[] = []
    for (i++; i < lines.length && !closes(lines[i]); i++) {
      body.push(lines[i].startsWith(indent) ? lines[i].slice(indent.length) : lines[i])
    }
    if (i === lines.length) throw new Error(`${file}:${firstLine + start}: this code block does not end`)

    const language = LANGUAGES[name.toLowerCase()]
    if (name === 'text' && snippets.length > 0 && remarks === 'printed') snippets.push({ ...snippets.pop()!, prints: body.join('\n') })
    if (language === undefined) continue
    const where = `${file}:${firstLine + start}`
    const before = snippets.at(-1)
    if (remarks === 'continued') {
      if (before?.language !== language) throw new Error(`${where}: there is no ${language} block to continue`)
      snippets.push({ ...before, where, text: `${before.text}\n${body.join('\n')}` })
    } else {
      const reason = /^not-run:?\s*(.*)$/.exec(remarks)?.[1]
      snippets.push({ where, language, text: body.join('\n'), ...(reason === undefined ? {} : { notRun: reason }) })
    }
  }
  return snippets
}

/** Code in the doc comments of a source: every code block, and every `@example` that is code without a block. */
export function snippetsOfSource(file: string, source: string): Snippet[] {
  return [...source.matchAll(/^[ \t]*\/\*\*[\s\S]*?\*\//gm)].flatMap((comment) => {
    const firstLine = source.slice(0, comment.index).split('\n').length
    const text = comment[0].replace(/^[ \t]*\/\*\* ?/, '').replace(/\*\/$/, '').replace(/^[ \t]*\* ?/gm, '')
    return [...snippetsOfMarkdown(file, text, firstLine), ...bareExamples(file, text, firstLine)]
  })
}

function bareExamples(file: string, comment: string, firstLine: number): Snippet[] {
  const lines = comment.split('\n')
  return lines.flatMap((line, i) => {
    if (!line.startsWith('@example')) return []
    const next = lines.findIndex((later, j) => j > i && /^@\w/.test(later))
    const rest = lines.slice(i + 1, next === -1 ? undefined : next)
    const body = [line.slice('@example'.length), ...rest].join('\n').trim()
    if (/^\s*(`{3,}|~{3,})/m.test(body)) return []
    return [{ where: `${file}:${firstLine + i}`, language: 'ts' as const, text: body }]
  })
}

/** Whether a block of shell lines is about this package: its first command, after one that writes a file, is `technopole` or `npx technopole`. */
export function callsTechnopole(lines: string): boolean {
  const written = lines.replace(/^cat > \S+ <<'(\w+)'\n[\s\S]*?\n\1\n/, '')
  const first = written.split('\n').find((line) => line.trim() !== '' && !line.startsWith('#')) ?? ''
  return /^(npx )?technopole( |$)/.test(first)
}
