import { expect, it } from 'vitest'
import { levers } from '../../src/levers/index.js'
import { china2015 } from '../../src/population/china-2015.js'
import { compare } from '../../src/questions/ask.js'
import { answerTables } from '../../src/reports/exports/answer-tables.js'
import { answerJson } from '../../src/reports/contract.js'
import { answerText } from '../../src/reports/answer-text.js'
import { csvPieces } from '../../src/reports/exports/export-csv.js'
import { LANGUAGES } from '../../src/reports/language.js'
import { frozen2015, plan } from '../../src/scenarios/named.js'

const ids = levers.map(({ id }) => id).sort()

it('the ledger of the plan names every lever, in words, in tables and as data, and says of which nothing was booked and why', async () => {
  const answer = await compare([plan, frozen2015], { region: china2015({ scale: 0.02, provinces: ['CN-NX'] }), runs: 1 })
  const ofPlan = answer.ledger.filter(({ scenario }) => scenario === 'plan')
  expect([...new Set(ofPlan.map(({ lever }) => lever))].sort()).toEqual(ids)
  expect(ofPlan.filter(({ account }) => account === 'no-dose').map(({ lever, account, amount }) => [lever, account, amount])).toEqual(
    ['city-innovation-funds', 'key-institute-grants', 'provincial-rd-support', 'technological-turn'].map((id) => [id, 'no-dose', 0]))
  const csv = [...csvPieces(answerTables(answer, false).find(({ name }) => name === 'ledger')!)].join('')
  for (const id of ids) for (const text of [csv, answerJson(answer)]) expect(text).toMatch(new RegExp(`plan\\W.*\\b${id}\\b`))
  for (const language of LANGUAGES) {
    const text = answerText(answer, language)
    for (const { name } of levers) expect(text).toContain(name[language])
  }
})
