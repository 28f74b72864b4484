import { describe, expect, it } from 'vitest'
import type { AccountedChange } from '../../src/questions/account.js'
import { accountReport } from '../../src/reports/account-report.js'

type Row = AccountedChange['rows'][number]

/** The sentence about a change of industrial R&D whose channels add these amounts, in billions of yuan. */
function sentence(channels: Readonly<Record<string, number>>): string | undefined {
  const total = Object.values(channels).reduce((sum, value) => sum + value, 0)
  const row = (channel: string, value: number): Row => ({ region: 'CN', indicator: 'enterprise-rd', unit: 'yuan', year: null, channel, name: { en: channel, zh: channel },
    value: value * 1e9, low: null, high: null, share: value / total }) as unknown as Row
  const rows = [...Object.entries(channels).map(([name, value]) => row(name, value)), row('all', total)]
  return accountReport({ rows, manifest: {} } as unknown as AccountedChange).sentences[0]?.en
}

describe('why a number changed, in a sentence', () => {
  it('names the channel that goes the way of the change, and what works against it', () => {
    expect(sentence({ growth: -7, effort: 8 })).toMatch(/^\+1.* most of it through effort \(800 %\); against it: growth \(-700 %\)\.$/)
  })

  it('says most only of more than half', () => {
    expect(sentence({ entry: 4.5, effort: 3, wages: 2.5 })).toMatch(/ more than by any other channel through entry \(45 %\)\.$/)
  })
})
