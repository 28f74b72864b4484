import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/input-error.js'
import { chinaPack } from '../../src/population/china/pack.js'
import { margins } from '../../src/population/margins.js'
import { populationFromPack, readPack } from '../../src/population/population-from-pack.js'

const text = readFileSync('examples/invented-region.json', 'utf8')

describe('a region given as a data pack', () => {
  it('needs no code: the invented island becomes a population', () => {
    const island = populationFromPack(text, { scale: 1 })
    expect(island.name.en).toBe('Isle of Lantern (invented)')
    expect(island.regions.map(({ code }) => code)).toEqual(['LT-N', 'LT-S', 'LT-C'])
    expect(island.placeNames).toHaveLength(4)
  })

  it.each([1, 0.05])('meets its margins at scale %f, all but the zone revenue that a few members decide', (scale) => {
    const rows = margins(populationFromPack(text, { scale }))
    expect(rows.filter(({ margin, verdict }) => verdict !== 'holds' && margin !== 'zoneRevenue')).toEqual([])
    expect(rows.length).toBeGreaterThan(30)
  })

  it('can be China itself, written out and read back', () => {
    const pack = chinaPack(2015)
    expect(readPack(JSON.stringify(pack))).toEqual(pack)
  })

  it('builds one region of a pack alone', () => {
    const bay = populationFromPack(text, { scale: 1, regions: ['LT-S'] })
    expect(bay.placeNames.map(({ en }) => en)).toEqual(['South Bay Park'])
    expect(bay.enterprises.zone.subarray(0, bay.enterprises.count).every((zone) => zone <= 1)).toBe(true)
  })
})

describe('a pack that is wrong', () => {
  // A document that is not yet checked has no type.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  type Change = (pack: any) => void
  const changed = (change: Change): unknown => {
    const pack = JSON.parse(text)
    change(pack)
    return pack
  }
  const cases: [string, Change, string][] = [
    ['has another format', (p) => { p.format = 'pack-9' }, 'pack.format: '],
    ['has a member nobody knows', (p) => { p.bonus = 1 }, 'pack.bonus: allowed no such member; given "bonus"'],
    ['has a region without a name', (p) => { delete p.regions[1].name }, 'pack.regions[1].name: '],
    ['has a code with a line break', (p) => { p.regions[0].code = 'A\nB' }, 'pack.regions[0].code: '],
    ['has a name that turns the line round', (p) => { p.regions[0].name.en = 'a\u202eb' }, 'pack.regions[0].name.en: allowed a text of 1 to 200 printable characters on one line'],
    ['has a prototype for a code', (p) => { p.regions[0].code = 'constructor' }, 'pack.regions[0].code: allowed a code of at most 16 letters, digits, - and _, other than constructor'],
    ['has R&D below zero', (p) => { p.regions[0].industry.rd = -1 }, 'pack.regions[0].industry.rd: allowed at least 0 (number); given -1'],
    ['has a text for a number', (p) => { p.regions[2].industry.fte = 'many' }, 'pack.regions[2].industry.fte: allowed a number; given "many"'],
    ['has half an enterprise', (p) => { p.regions[0].industry.enterprises = 1400.5 }, 'pack.regions[0].industry.enterprises: '],
    ['has a year before time', (p) => { p.baseYear = 3 }, 'pack.baseYear: '],
    ['has a share above 1', (p) => { p.belowScaleRdShare = 1.5 }, 'pack.belowScaleRdShare: '],
    ['has no industries', (p) => { p.industries = [] }, 'pack.industries: '],
    ['has one code twice', (p) => { p.regions[1].code = 'LT-N' }, 'pack.regions[1].code: allowed a code not used before; given "LT-N"'],
    ['has a place in no region', (p) => { p.places[0].region = 'LT-X' }, 'pack.places[0].region: allowed a code of the pack'],
    ['has a cluster of no industry', (p) => { p.places[3].industries = ['Z9'] }, 'pack.places[3].industries[0]: '],
    ['has a filer in no region', (p) => { p.filers = [{ name: { en: 'a', zh: 'a' }, region: 'Q', pctFilings: 1, trend: 0 }] },
      'pack.filers[0].region: '],
    ['has a class that is not there', (p) => { p.industries[0].technologyClass = 4 }, 'pack.industries[0].technologyClass: allowed 0 to 3'],
    ['has sizes that do not sum', (p) => { p.sizes.small.enterprises = 2079 }, 'pack.sizes: allowed enterprises that sum'],
    ['has revenue shares that do not sum', (p) => { p.sizes.large.revenueShare = 0.5 }, 'pack.sizes: allowed revenue shares'],
    ['has industries far from its regions', (p) => { p.industries[0].revenue = 900e9 }, 'pack.industries: allowed revenue near'],
    ['has more performers than enterprises', (p) => { p.sizes.large.performers = 61 }, 'pack.sizes.large.performers: '],
    ['has more high technology than revenue', (p) => { p.regions[0].industry.highTechnologyRevenue = 1e12 },
      'pack.regions[0].industry.highTechnologyRevenue: '],
    ['has too little revenue for its enterprises', (p) => { p.regions[2].industry.revenue = 5e9; p.regions[0].industry.revenue = 465e9 },
      'pack.regions[2].industry.revenue: '],
    ['has venture shares that do not sum', (p) => { p.regions[0].ventureShare = 0.1 }, 'pack.regions: allowed venture shares'],
    ['has a vintage of the future', (p) => { p.venture.vintages[2].year = 2016 }, 'pack.venture.vintages[2].year: '],
    ['has more certificates outside industry than there are', (p) => { p.services.certificates = 500; p.services.performers = 500; p.services.enterprises = 500 },
      'pack.services.certificates: '],
  ]
  it.each(cases)('is refused when it %s', (_, change, message) => {
    const reading = (): unknown => readPack(changed(change))
    expect(reading).toThrow(InputError)
    expect(reading).toThrow(message)
  })

  it('is refused when it is no JSON, too long, or not an object', () => {
    expect(() => readPack('{"format":')).toThrow('pack: allowed a JSON document')
    expect(() => readPack(' '.repeat(8_000_001))).toThrow('pack: allowed at most 8000000 characters')
    expect(() => readPack(null)).toThrow(InputError)
    expect(() => readPack([])).toThrow(InputError)
    expect(() => readPack('{"__proto__": {"format": "technopole-region-pack-1"}}')).toThrow(InputError)
  })

  it('is refused with the option that is none', () => {
    expect(() => populationFromPack(text, { scle: 1 } as never)).toThrow('scle: allowed one of scale, regions, sample; given "scle"')
    expect(() => populationFromPack(text, null as never)).toThrow(InputError)
  })

  it('speaks of what is allowed, never in the words of the checker', () => {
    for (const [, change] of cases) {
      expect(() => readPack(changed(change))).toThrow(/^(?!.*(Invalid|Too (big|small)|expected|received)).*: allowed .+; given /)
    }
  })

  it('says it on one line of bounded length', () => {
    try {
      readPack(changed((p) => { p.name.en = `x\n${'y'.repeat(500)}` }))
      expect.unreachable()
    } catch (error) {
      expect((error as Error).message).not.toContain('\n')
      expect((error as Error).message.length).toBeLessThan(400)
    }
  })
})
