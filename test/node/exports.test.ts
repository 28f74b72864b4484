import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { unzipSync, strFromU8 } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { amend, answerColumns, asEnacted, china2015, compare, rdSuperDeduction, scenario, tidy } from '../../src/index.js'
import type { Answer } from '../../src/index.js'
import { excelFile } from '../../src/node/excel-file.js'
import { parquetFile } from '../../src/node/parquet-file.js'
import { questionTables } from '../../src/reports/exports/question-tables.js'
import { writeAnswer } from '../../src/node/write-answer.js'
import { csvPieces } from '../../src/reports/exports/export-csv.js'
import type { ExportTable } from '../../src/reports/exports/export-table.js'
import { sdmxStructure } from '../../src/reports/exports/sdmx-structure.js'
import { tell } from '../cli/a-console.js'

const folder = mkdtempSync(join(tmpdir(), 'exports-'))
const out = join(folder, 'first')
const read = (name: string): string => readFileSync(join(out, name), 'utf8')
const json = (name: string) => JSON.parse(read(name))
let answer: Answer
let files: string[]
let connection: Awaited<ReturnType<DuckDBInstance['connect']>>

/** Rows of a query; names of files are within the directory of the answer. */
async function query(sql: string): Promise<Record<string, unknown>[]> {
  const found = await connection.runAndReadAll(sql.replaceAll('\'first/', `'${out}/`))
  return found.getRowObjectsJS()
}

// The question of README.md, at the settings it is asked there.
beforeAll(async () => {
  const earlier = scenario({ name: { en: 'The 75 % rate two years earlier', zh: '提前两年实行75%加计扣除' }, base: asEnacted,
    changes: [amend(rdSuperDeduction, { extra: { 2016: 0.75 } }, 'the rate of 2018, from 2016')] })
  answer = await compare([earlier, asEnacted], { region: china2015({ scale: 0.02 }), to: 2018, runs: 4, seed: 'paper-1' })
  files = await writeAnswer(out, answer, { formats: ['parquet', 'xlsx', 'sdmx-csv'] })
  connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect()
}, 120_000)
afterAll(() => {
  connection.closeSync()
  rmSync(folder, { recursive: true })
})

const bits = (value: unknown): unknown => (typeof value === 'number' ? Buffer.from(Float64Array.of(value).buffer).toString('hex') : value)
const TABLES = ['indicators', 'effects', 'attainment', 'ledger'] as const

describe('the tables of an answer', () => {
  it.each(TABLES)('come back from CSV and from Parquet to the bit: %s', async (table) => {
    const wanted = answer[table].map((row) => answerColumns[table].map((column) => bits((row as never)[column])))
    for (const source of [`read_csv('first/${table}.csv', sample_size = -1)`, `'first/${table}.parquet'`]) {
      const rows = await query(`SELECT ${answerColumns[table].map((column) => `"${column}"`).join(', ')} FROM ${source}`)
      const typed = rows.map((row) => answerColumns[table].map((column) => {
        const cell = row[column]
        return typeof cell === 'bigint' || typeof cell === 'number' ? bits(Number(cell)) : cell
      }))
      expect(typed).toEqual(wanted)
    }
  })

  it('hold every value of every run, whichever file is read', async () => {
    const sums = ['read_csv(\'first/runs.csv\')', '\'first/runs.parquet\''].map((source) =>
      `SELECT count(*)::INT AS n, bit_xor(hash(scenario, run::INT, year::INT, region, "group", indicator, value::DOUBLE)) AS mark FROM ${source}`)
    const [csv, parquet] = [await query(sums[0]), await query(sums[1])]
    expect(csv).toEqual(parquet)
    expect(csv[0].n).toBe([...tidy(answer.result)].length)
  })

  it('give the number of README.md', async () => {
    const effect = answer.effects.find((row) => row.indicator === 'enterprise-rd' && row.region === 'CN' && row.year === 2017)!
    const told = (row: { mean: unknown, low: unknown, high: unknown }): string[] => [row.mean, row.low, row.high].map((yuan) => (Number(yuan) / 1e9).toFixed(1))
    const sql = (source: string): string => `SELECT mean, low, high FROM ${source} WHERE indicator = 'enterprise-rd' AND region = 'CN' AND year = 2017 AND scenario <> 'as-enacted'`
    for (const source of ['\'first/effects.csv\'', '\'first/effects.parquet\'']) expect(told((await query(sql(source)))[0] as never)).toEqual(told(effect))
    expect(Number(told(effect)[0])).toBeGreaterThan(0)
  })

  it('answer the recipes of the guide', async () => {
    const recipes = [...readFileSync('docs/guide-results.md', 'utf8').matchAll(/```sql\n([^]*?)```/g)].map(([, sql]) => sql)
    expect(recipes.length).toBeGreaterThanOrEqual(3)
    for (const sql of recipes) for (const one of sql.split(/;\s*\n/).filter((text) => text.trim() !== '')) expect((await query(one)).length, one).toBeGreaterThan(0)
  })
})

describe('the description of files', () => {
  it('lists every file with its size and hash, and the columns of tables with type, titles and key', () => {
    const { resources } = json('datapackage.json')
    expect([...resources.map(({ path }: { path: string }) => path), 'datapackage.json', 'prov.json', 'manifest.json']).toEqual(files)
    expect(readdirSync(out).sort()).toEqual([...files].sort())
    for (const { path, bytes, hash } of resources) {
      const content = readFileSync(join(out, path))
      expect([bytes, hash]).toEqual([content.length, `sha256:${createHash('sha256').update(content).digest('hex')}`])
    }
    for (const { path, schema } of resources.filter(({ type, format }: { type?: string, format: string }) => type === 'table' && format === 'csv')) {
      const names = schema.fields.map(({ name }: { name: string }) => name)
      expect(read(path).split('\r\n')[0]).toBe(names.join(','))
      expect(schema.fields.every(({ title, titles }: { title: string, titles: object }) => title !== '' && Object.keys(titles).length === 2)).toBe(true)
      expect(schema.primaryKey.every((name: string) => names.includes(name))).toBe(true)
      const rows = read(path).trimEnd().split('\r\n').slice(1).map((line) => line.split(','))
      const keys = rows.map((cells) => schema.primaryKey.map((name: string) => cells[names.indexOf(name)]).join('|'))
      expect(new Set(keys).size, path).toBe(rows.length)
    }
  })

  it('says where they came from in PROV', () => {
    const { entity, activity, agent, used, wasGeneratedBy, wasDerivedFrom } = json('prov.json')
    expect(Object.keys(activity)).toEqual(['technopole:simulation'])
    expect(entity['file:indicators.csv']['technopole:sha256']).toBe(createHash('sha256').update(read('indicators.csv')).digest('hex'))
    const mentioned = [...Object.values<Record<string, string>>(used), ...Object.values<Record<string, string>>(wasGeneratedBy),
      ...Object.values<Record<string, string>>(wasDerivedFrom)].flatMap((relation) => Object.values(relation))
    expect(mentioned.filter((id) => ![entity, activity, agent].some((kind) => Object.hasOwn(kind, id)))).toEqual([])
  })
})

describe('data messages of SDMX-CSV', () => {
  it('have the columns of version 2.0 and of their structure, and each observation once', () => {
    const { dataStructures, dataflows } = (sdmxStructure() as { data: Record<string, { id: string, dataStructureComponents: never }[]> }).data
    for (const table of TABLES) {
      const [head, ...lines] = read(`${table}.sdmx.csv`).trimEnd().split('\r\n').map((line) => line.split(','))
      const structure = dataStructures.find(({ id }) => id === table.toUpperCase())!.dataStructureComponents as
        { dimensionList: { dimensions: { id: string }[], timeDimension: { id: string } }, attributeList: { attributes: { id: string }[] } }
      const dimensions = [...structure.dimensionList.dimensions.map(({ id }) => id), structure.dimensionList.timeDimension.id]
      expect(head).toEqual(['STRUCTURE', 'STRUCTURE_ID', 'ACTION', ...dimensions, 'OBS_VALUE', ...structure.attributeList.attributes.map(({ id }) => id)])
      const keys = lines.map((cells) => dimensions.map((id) => cells[head.indexOf(id)]).join('|'))
      expect(new Set(keys).size).toBe(lines.length)
      expect(dataflows.map(({ id }) => `TECHNOPOLE:${id}(1.0.0)`)).toContain(lines.at(0)?.[1] ?? `TECHNOPOLE:${table.toUpperCase()}(1.0.0)`)
    }
    const first = answer.indicators[0]
    expect(read('indicators.sdmx.csv').split('\r\n')[1]).toBe(
      `dataflow,TECHNOPOLE:INDICATORS(1.0.0),I,A,${first.region},${first.indicator},all,${first.scenario},MEAN,${first.year},${first.mean},${first.unit},E`)
  })
})

describe('text that a spreadsheet could take for a formula', () => {
  const hostile = ['=HYPERLINK("https://evil.example")', '+1+1', '-1+1', '@SUM(1)', '<b>&"', 'a\u0001b']
  const table: ExportTable = { name: 'words', title: { en: 'words', zh: '词' }, key: [], rows: hostile.map((word) => ({ word, value: -1 })),
    columns: [{ name: 'word', type: 'string', title: { en: 'word', zh: '词' }, nullable: false }, { name: 'value', type: 'number', title: { en: 'value', zh: '值' }, nullable: false }] }

  it('is text in a workbook, whose sheets hold numbers as numbers', async () => {
    const parts = unzipSync(await excelFile([table], [['=1+1', '=1+1']], 'en'))
    const sheets = Object.keys(parts).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name)).map((name) => strFromU8(parts[name]))
    expect(sheets).toHaveLength(2)
    for (const sheet of sheets) expect(sheet).not.toMatch(/<f[ >]/)
    expect(sheets.join('').match(/<v>-1<\/v>/g)).toHaveLength(hostile.length)
    const text = Object.values(parts).map((part) => strFromU8(part)).join('')
    expect(text).toContain('=HYPERLINK(')
    expect(text).not.toContain('\u0001')
  })

  it('begins with an apostrophe in CSV, and is kept as it is in Parquet', async () => {
    const lines = [...csvPieces(table)].join('').split('\r\n').slice(1)
    expect(lines.slice(0, 4).every((line) => /^"?'/.test(line))).toBe(true)
    const { asyncBufferFromFile: _, ...hyparquet } = await import('hyparquet')
    const bytes = await parquetFile(table, {})
    const found = await hyparquet.parquetReadObjects({ file: bytes.buffer as ArrayBuffer })
    expect(found).toEqual(table.rows)
  })
})

describe('the form of the output', () => {
  const small = ['--region', 'CN-NX', '--scale', '0.002', '--to', '2016', '--runs', '1']

  const asked = [['run', ...small], ['cost', 'plan', '--behaviour', 'off', ...small], ['list', 'levers'], ['explain', 'rd-super-deduction'], ['hindcast'],
    ['validate', '--only', 'margins', '--region', 'CN-NX', '--scale', '0.002']]
  it.each(asked)('is any of a table, for a pipe or a file: %s %s', async (...words) => {
    const [parquet, xlsx, csv] = [await tell([...words, '--format', 'parquet']), await tell([...words, '--format', 'xlsx']), await tell([...words, '--format', 'csv'])]
    expect([parquet.out, xlsx.out]).toEqual(['', ''])
    const [path, text] = [join(folder, `${words[0]}-piped.parquet`), join(folder, `${words[0]}-piped.csv`)]
    writeFileSync(path, parquet.bytes!)
    writeFileSync(text, csv.out)
    const columnsOf = async (from: string): Promise<unknown[]> => (await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${from}`)).getRowObjectsJS().map((row) => row.column_name)
    const count = async (from: string): Promise<unknown> => (await connection.runAndReadAll(`SELECT count(*) AS rows FROM ${from}`)).getRowObjectsJS()[0].rows
    expect(await columnsOf(`'${path}'`)).toEqual(await columnsOf(`read_csv('${text}', sample_size = -1)`))
    expect(await count(`'${path}'`)).toEqual(await count(`read_csv('${text}', sample_size = -1)`))
    expect(Buffer.from(xlsx.bytes!.slice(0, 2)).toString()).toBe('PK')
  })

  it('is refused before any work where it is bytes and a person would get them', async () => {
    for (const command of ['run', 'hindcast']) {
      const { code, errors, bytes } = await tell([command, '--format', 'parquet'], { outIsTerminal: true })
      expect([code, errors, bytes]).toEqual([2, '--format: allowed table, json or csv, or > FILE, or --out DIR where the command has it; given "parquet"\n', undefined])
    }
  })

  it('types a column of which no cell is known by what it would hold', () => {
    const columns = [{ key: 'value', title: { en: 'value', zh: '数值' }, show: 'change' as const }, { key: 'note', title: { en: 'note', zh: '注' }, show: 'text' as const }]
    const report = { tables: [{ name: 'alone', title: columns[0].title, columns, rows: [{ name: 'a', value: null, note: null, low: null, high: null, other: null }] }] }
    const [{ columns: typed }] = questionTables(report as never)
    expect(Object.fromEntries(typed.map(({ name, type }) => [name, type]))).toEqual({ name: 'string', value: 'number', note: 'string', low: 'number', high: 'number', other: 'string' })
  })

  it('marks CSV as Unicode where that is asked for, and SDMX-CSV never', async () => {
    const csv = async (...more: string[]): Promise<string> => (await tell(['run', ...small, '--format', 'csv', ...more])).out
    expect([(await csv()).charCodeAt(0), (await csv('--bom', 'yes')).charCodeAt(0)]).toEqual([0x73, 0xfeff])
    expect([(await csv('--lang', 'zh')).charCodeAt(0), (await csv('--lang', 'zh', '--bom', 'no')).charCodeAt(0)]).toEqual([0xfeff, 0x73])
    expect((await tell(['run', ...small, '--format', 'sdmx-csv', '--lang', 'zh'])).out).toMatch(/^STRUCTURE,STRUCTURE_ID,ACTION,/)
  })

  it('leaves no table of an answer that was there before, and keeps what somebody changed', async () => {
    const directory = join(folder, 'twice')
    await tell(['run', ...small, '--format', 'parquet', '--out', directory])
    writeFileSync(join(directory, 'ledger.parquet'), 'mine')
    await tell(['run', ...small, '--every-run', 'no', '--out', directory, '--replace'])
    const there = readdirSync(directory)
    expect(['runs.csv', 'runs.parquet', 'effects.parquet'].filter((name) => there.includes(name))).toEqual([])
    expect(there).toContain('indicators.csv')
    expect(readFileSync(join(directory, 'ledger.parquet'), 'utf8')).toBe('mine')
  })

  it('also goes for questions, whose tables become Parquet and a workbook', async () => {
    const directory = join(folder, 'question')
    const { code, errors } = await tell(['attain', ...small, '--target', 'enterprise-rd>=1', '--format', 'parquet', '--out', directory])
    expect(code, errors).toBe(0)
    expect(readdirSync(directory).sort()).toEqual(['answer.json', 'binding.csv', 'binding.parquet', 'datapackage.json', 'manifest.json', 'prov.json', 'report.txt',
      'targets.csv', 'targets.parquet'])
    const found = await connection.runAndReadAll(`SELECT target, probability FROM '${join(directory, 'targets.parquet')}'`)
    expect(found.getRowObjectsJS()[0]).toMatchObject({ target: expect.stringContaining('enterprise-rd'), probability: 1 })
  })
})

describe('commands that only tell', () => {
  it('print rows where CSV is asked for, marked as Unicode where that is asked for too', async () => {
    for (const words of [['list', 'targets'], ['explain', 'rd-super-deduction'], ['hindcast']]) {
      const [plain, marked] = [await tell([...words, '--format', 'csv']), await tell([...words, '--format', 'csv', '--bom', 'yes'])]
      expect(plain.code).toBe(0)
      expect(marked.out).toBe(`\ufeff${plain.out}`)
      const names = plain.out.split('\r\n')[0].split(',')
      expect(names.length).toBeGreaterThan(3)
      expect(names.every((name) => /^\w+$/.test(name))).toBe(true)
    }
  })

  it('speak Chinese in Chinese tables', async () => {
    const { out } = await tell(['list', 'targets', '--lang', 'zh'])
    expect(out).not.toMatch(/computed|ratio| from /)
    expect(out).toMatch(/企业发明专利拥有量翻一番 +2020 +1,147,530 件/)
  })
})
