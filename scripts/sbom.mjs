// `npm run sbom`: the bill of materials of what a user installs, as CycloneDX. npm's own `--omit=dev` also leaves out packages that
// both users and developers need, so everything is asked for and the lock file says what stays.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const installed = new Set(Object.entries(packages).filter(([path, { dev, optional, peer }]) => path !== '' && !dev && !optional && !peer)
  .map(([path, { version }]) => `${path.replace(/^.*node_modules\//, '')}@${version}`))
const bill = JSON.parse(execFileSync('npm', ['sbom', '--package-lock-only', '--sbom-format=cyclonedx'], { encoding: 'utf8', maxBuffer: 1e8 }))
bill.components = bill.components.filter(({ name, version }) => installed.has(`${name}@${version}`))
const kept = new Set([bill.metadata.component, ...bill.components].map((component) => component['bom-ref']))
bill.dependencies = bill.dependencies.filter(({ ref }) => kept.has(ref))
  .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((other) => kept.has(other)) }))
process.stdout.write(`${JSON.stringify(bill, null, 2)}\n`)
