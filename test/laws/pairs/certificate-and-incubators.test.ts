import { expect, it } from 'vitest'
import { hnteTaxRate, incubatorSupport } from '../../../src/levers/index.js'
import { interaction } from './interaction.js'

it('certificates and incubators add to each other: tenants pass the gates more easily', () => {
  expect(interaction({ lever: hnteTaxRate, changes: {} }, { lever: incubatorSupport, changes: { opened: 3000 } }, 'hnte-count')).toBeGreaterThan(0)
})
