import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeAnswer } from '../../src/node/write-answer.js'
import { china2015 } from '../../src/population/china-2015.js'
import { compare, project } from '../../src/questions/ask.js'
import { answerColumns } from '../../src/reports/answer-columns.js'
import { asEnacted, earlierDeduction } from '../../src/scenarios/named.js'

const asked = { region: china2015({ scale: 0.002 }), to: 2020, runs: 1 }

it('the tables of an answer have the columns their rows have, in that order', async () => {
  const answer = await compare([earlierDeduction, asEnacted], asked)
  for (const name of ['indicators', 'effects', 'attainment', 'ledger'] as const) {
    expect(Object.keys(answer[name][0])).toEqual(answerColumns[name])
  }
})

it('a projection of a province, without effects and targets, writes tables that still have their heads', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'technopole-'))
  await writeAnswer(folder, await project(asEnacted, { ...asked, region: china2015({ scale: 0.002, provinces: ['CN-NX'] }), to: 2016 }))
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8')
  expect(text('effects.csv')).toBe(`${answerColumns.effects.join(',')}\r\n`)
  expect(text('attainment.csv')).toBe(`${answerColumns.attainment.join(',')}\r\n`)
  rmSync(folder, { recursive: true })
})
