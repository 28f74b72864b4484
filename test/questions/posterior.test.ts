import { expect, it } from 'vitest'
import { china2015 } from '../../src/population/china-2015.js'
import { project } from '../../src/questions/ask.js'
import { reproduce } from '../../src/questions/reproduce.js'
import { asEnacted } from '../../src/scenarios/named.js'

it('a projection takes its parameters from the posterior unless asked for priors, says so, and can be made again', async () => {
  const region = china2015({ provinces: ['CN-XZ'], scale: 0.02 })
  const ask = (parameters?: 'drawn' | 'posterior') => project(asEnacted, { region, runs: 2, to: 2016, parameters })
  const [drawn, posterior, unsaid] = [await ask('drawn'), await ask('posterior'), await ask()]
  expect(unsaid.manifest).toEqual(posterior.manifest)
  expect(posterior.manifest.parameters).toBe('posterior')
  expect(posterior.manifest.digests.parameterDraws).not.toBe(drawn.manifest.digests.parameterDraws)
  expect(posterior.manifest.digests.result).not.toBe(drawn.manifest.digests.result)
  expect(await reproduce(JSON.parse(JSON.stringify(posterior.manifest)))).toMatchObject({ identical: true, differs: [] })
})
