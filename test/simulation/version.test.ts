import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { PACKAGE_VERSION } from '../../src/simulation/version.js'

it('a result names the version of the package that made it', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  expect(PACKAGE_VERSION).toBe(version)
})
