import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * Runs suites in order, whether or not an earlier one failed, and prints the sum as the last line. A suite that says `beside` runs beside the
 * one before it, and what it prints follows. With `strict`, a suite left out counts as failed. Returns the exit code.
 */
export async function runSuites(suites, { strict, print = printLine }) {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  const failures = []
  const leftOut = []
  const able = suites.filter((suite) => {
    if (suite.needs === undefined || suite.needs.met()) return true
    leftOut.push(`${suite.name}: needs ${suite.needs.what}; get it with: ${suite.needs.get}`)
    if (strict) sum.failed += 1
    return false
  })
  for (const group of groupsOf(able)) {
    const running = group.map((suite, n) => run(suite, { aside: n > 0 }))
    for (const [n, suite] of group.entries()) {
      print(`\n== ${suite.name}`)
      const { counted, seconds, printed } = await running[n]
      if (printed !== '') print(printed)
      for (const outcome of Object.keys(sum)) sum[outcome] += counted[outcome]
      if (counted.failed > 0) failures.push(`${suite.name}: ${counted.failed} failed`)
      print(`== ${suite.name}: ${counted.failed === 0 ? 'passed' : 'FAILED'} in ${seconds.toFixed(1)} s`)
    }
  }
  print('')
  for (const line of failures) print(`failed: ${line}`)
  for (const line of leftOut) print(`left out: ${line}`)
  const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''
  print(`${sum.passed} passed, ${sum.failed} failed${skipped}`)
  return sum.failed === 0 && sum.passed > 0 ? 0 : 1
}

/** Each suite with those that run beside it. */
function groupsOf(suites) {
  const groups = []
  for (const suite of suites) {
    if (suite.beside && groups.length > 0) groups.at(-1).push(suite)
    else groups.push([suite])
  }
  return groups
}

/** Runs one suite; a suite that does not count its checks is one check. What it prints is kept where it runs `aside`. */
async function run({ program, arguments: given, counts }, { aside }) {
  const folder = mkdtempSync(join(tmpdir(), 'suite-'))
  const report = join(folder, 'report.json')
  const reporting = counts === 'vitest' ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : []
  const started = performance.now()
  try {
    const output = aside ? 'pipe' : 'inherit'
    const child = spawn(process.execPath, [join(root, 'node_modules', program), ...given, ...reporting], { cwd: root, stdio: ['ignore', output, output] })
    const pieces = []
    child.stdout?.on('data', (piece) => pieces.push(piece))
    child.stderr?.on('data', (piece) => pieces.push(piece))
    const status = await new Promise((resolve) => { child.on('close', resolve) })
    const counted = counts === 'vitest' ? countsOf(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined, status)
      : { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 }
    return { counted, seconds: (performance.now() - started) / 1000, printed: Buffer.concat(pieces).toString().trimEnd() }
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
