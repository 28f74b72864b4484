import { provinces } from '../../data/provinces.js'
import { USUAL_PARAMETERS } from '../../mechanisms/posterior-parameters.js'
import { scenarioById } from '../../scenarios/named.js'
import type { Manifest } from '../../simulation/manifest.js'

/** A word as a shell takes it: in single quotes unless it is plain. */
export const shellWord = (word: string): string => (/^[\w.,:@%+=/-]+$/.test(word) ? word : `'${word.replaceAll('\'', '\'\\\'\'')}'`)

/** The command line that asks the same again, or undefined where a scenario or the region is a file of the user. */
export function commandOf({ question, scenarios, region, scale, runs, seed, to, parameters, behaviour, revenueDefinition, by }: Manifest): string | undefined {
  const known = [...provinces.map(({ code }) => code), 'CN']
  if (scenarios.some(({ id }) => scenarioById(id) === undefined) || region.some((code) => !known.includes(code))) return undefined
  const ids = scenarios.map(({ id }) => id)
  const asked = question === 'compare' ? ['compare', ...ids] : ['run', ...ids.flatMap((id) => ['--scenario', id])]
  return ['technopole', ...asked, ...region.flatMap((code) => (code === 'CN' ? [] : ['--region', code])), '--scale', String(scale), '--runs', String(runs),
    `--seed=${seed}`, '--to', String(to), ...(parameters === USUAL_PARAMETERS ? [] : ['--parameters', parameters]), ...(behaviour === 'on' ? [] : ['--behaviour', behaviour]),
    ...(revenueDefinition === 'legacy' ? [] : ['--revenue', revenueDefinition]), ...(by ? ['--by', by] : [])].map(shellWord).join(' ')
}
