import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { install } from './install.js'

const user = install()
afterAll(() => { user.remove() })
const small = '--region CN-NX --scale 0.002 --to 2017'

describe('the installed command', () => {
  it('prints one JSON object to standard output, and progress elsewhere', () => {
    const { code, out, errors } = user.shell(`technopole compare earlier-deduction as-enacted ${small} --runs 2 --format json`)
    expect(code, errors).toBe(0)
    const answer = JSON.parse(out) as object
    expect(Object.keys(answer)).toEqual(['manifest', 'indicators', 'effects', 'attainment', 'ledger'])
    expect(errors).toMatch(/^4\/4 runs/m)
  })

  it('exits with 2 and one line at wrong input', () => {
    const { code, out, errors } = user.shell('technopole run --runs many')
    expect([code, out]).toEqual([2, ''])
    expect(errors).toBe('--runs: allowed a number, such as 50; given "many"\n')
  })

  it('reads YAML and makes a result again', () => {
    user.write('reform.yaml', 'technopole: 1\nid: reform\nname: { en: Reform, zh: 改革 }\nbase: as-enacted\nchanges: [{ verb: hold, year: 2016 }]\n')
    const { code, out, errors } = user.shell([
      `technopole run --scenario reform.yaml ${small} --runs 1 --out results`, 'technopole reproduce results/manifest.json'].join(' && '))
    expect(code, errors).toBe(0)
    expect(out).toContain('identical: the same bytes came out')
  })

  it('says in one line that standard output has no room, and fails', () => {
    const { code, errors } = user.shell('technopole list levers > /dev/full')
    expect([code, errors]).toEqual([1, 'failed: ENOSPC: no space left on device, write\n'])
  })

  it('does not mind a reader that has seen enough', () => {
    const { code, out, errors } = user.shell('technopole list parameters | head -1')
    expect([code, errors]).toEqual([0, ''])
    expect(out).toMatch(/^id /)
  })

  it('has colours on a terminal alone, which NO_COLOR, FORCE_COLOR=0 and --no-color take away', () => {
    // A terminal of its own for the command, on which Node expects colours (it expects none where CI is set); what it shows is our standard output.
    const shown = (environment: string, line: string): string => {
      const { code, out, errors } = user.shell(`env -u NO_COLOR -u FORCE_COLOR -u CI TERM=xterm-256color ${environment} script -qec "${line}" /dev/null < /dev/null`)
      expect(code, errors).toBe(0)
      return out
    }
    const line = 'technopole list levers --lang zh'
    const plain = user.shell(`env -u NO_COLOR FORCE_COLOR=1 ${line}`).out
    expect(plain).not.toContain('\u001b')
    const coloured = shown('', line)
    expect(coloured).toContain('\u001b[1m')
    expect(coloured.replace(/\u001b\[\d+m/g, '').replaceAll('\r\n', '\n')).toBe(plain)
    expect(shown('', `${line} > list; cat list`)).not.toContain('\u001b')
    for (const [environment, command] of [['NO_COLOR=1', line], ['FORCE_COLOR=0', line], ['TERM=dumb', line], ['', `${line} --no-color`]]) expect(shown(environment, command)).not.toContain('\u001b')
  })

  it('writes its files, and is content, when whoever reads it has gone, on both streams', () => {
    const { out } = user.shell(`{ technopole run ${small} --runs 2 --workers 1 --out unread; echo $? > code; } 2>&1 | true; cat code; test -f unread/manifest.json && echo written`)
    expect(out).toBe('0\nwritten\n')
  })

  it('says that nothing is kept when it is interrupted before a run is finished', async () => {
    // Before the engine itself has started nobody can say anything, so the moment is sought.
    let errors = ''
    for (let wait = 250; errors === '' && wait < 10_000; wait *= 2) {
      const command = spawn(process.execPath, [join(user.folder, 'node_modules/technopole/dist/cli.js'), 'run', '--scale', '0.05', '--workers', '1'])
      command.stderr.on('data', (data: Buffer) => { errors += String(data) })
      setTimeout(() => { command.kill('SIGINT') }, wait)
      expect([1, 130, null]).toContain(await new Promise((resolve) => { command.on('close', resolve) }))
    }
    expect(errors).toMatch(/^Stopped before (anything was finished: nothing new is kept|the first of 50 runs: nothing to report)\.\n$/)
  })

  it('keeps the finished runs when it is interrupted', async () => {
    const command = spawn(process.execPath, [join(user.folder, 'node_modules/technopole/dist/cli.js'),
      'run', '--region', 'CN-NX', '--scale', '0.002', '--to', '2020', '--runs', '600', '--format', 'json'])
    let out = ''
    let errors = ''
    let interrupted = false
    command.stdout.on('data', (data: Buffer) => { out += String(data) })
    command.stderr.on('data', (data: Buffer) => {
      errors += String(data)
      if (!interrupted && errors.includes('60/600')) interrupted = command.kill('SIGINT')
    })
    const code = await new Promise((resolve) => { command.on('close', resolve) })
    const { manifest } = JSON.parse(out) as { manifest: { runs: number } }
    expect(code).toBe(1)
    expect(manifest.runs).toBeGreaterThanOrEqual(60)
    expect(manifest.runs).toBeLessThan(600)
    expect(errors).toContain(`Stopped early: ${manifest.runs} of 600 runs are kept.`)
  })
})

describe('where the packages that only some need are not installed', () => {
  const bare = install({ optional: false })
  afterAll(() => { bare.remove() })

  it.each([
    ['run --out answer --format parquet', 'hyparquet-writer'], ['run --out answer --format xlsx', 'write-excel-file'], ['run --format xlsx > answer.xlsx', 'write-excel-file'],
    ['attain --out answer --format xlsx --target "enterprise-rd>=1"', 'write-excel-file'], ['list levers --format parquet > levers.parquet', 'hyparquet-writer'],
  ])('a form that needs one is refused before the first run: %s', (line, name) => {
    const [command, ...rest] = line.split(' --')
    const small = command.startsWith('list') ? '' : '--region CN-NX --scale 0.002 --to 2016 --runs 1'
    const { code, out, errors } = bare.shell(`technopole ${command} ${small} --${rest.join(' --')}`)
    expect([code, out, errors]).toEqual([1, '', expect.stringMatching(new RegExp(`^failed: writing .* needs the package ${name}; get it with: npm install ${name}\\n$`))])
    expect(existsSync(join(bare.folder, 'answer'))).toBe(false)
  })
})
