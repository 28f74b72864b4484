import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * Runs suites in order, whether or not an earlier one failed, and prints the sum as the last line.
 * With `strict`, a suite left out counts as failed. Returns the exit code.
 */
export async function runSuites(suites, { strict, print = printLine }) {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  const failures = []
  const leftOut = []
  for (const suite of suites) {
    if (suite.needs !== undefined && !suite.needs.met()) {
      leftOut.push(`${suite.name}: needs ${suite.needs.what}; get it with: ${suite.needs.get}`)
      if (strict) sum.failed += 1
      continue
    }
    print(`\n== ${suite.name}`)
    const started = performance.now()
    const counted = run(suite)
    for (const outcome of Object.keys(sum)) sum[outcome] += counted[outcome]
    if (counted.failed > 0) failures.push(`${suite.name}: ${counted.failed} failed`)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    print(`== ${suite.name}: ${counted.failed === 0 ? 'passed' : 'FAILED'} in ${seconds} s`)
  }
  print('')
  for (const line of failures) print(`failed: ${line}`)
  for (const line of leftOut) print(`left out: ${line}`)
  const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''
  print(`${sum.passed} passed, ${sum.failed} failed${skipped}`)
  return sum.failed === 0 && sum.passed > 0 ? 0 : 1
}

/** Runs one suite; a suite that does not count its checks is one check. */
function run({ program, arguments: given, counts }) {
  const folder = mkdtempSync(join(tmpdir(), 'suite-'))
  const report = join(folder, 'report.json')
  const reporting = counts === 'vitest' ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : []
  try {
    const command = [join(root, 'node_modules', program), ...given, ...reporting]
    const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
    if (counts !== 'vitest') return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 }
    return countsOf(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined, status)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Checks by outcome in vitest's report; a file that did not load, or a run that broke off, is a failure too. */
export function countsOf(report, status) {
  const passed = report?.numPassedTests ?? 0
  const files = report?.testResults ?? []
  const notLoaded = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  const failed = (report?.numFailedTests ?? 0) + notLoaded.length
  const brokeOff = failed === 0 && (status !== 0 || passed === 0) ? 1 : 0
  return { passed, failed: failed + brokeOff, skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0) }
}

function printLine(line) {
  process.stdout.write(`${line}\n`)
}

/** The need of a program, and the Debian package that has it. */
export function programNeeded(program, name = program) {
  return { what: program, get: `apt-get install ${name}`, met: () => onPath(program) }
}

function onPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))
}
