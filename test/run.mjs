// `npm test`: every suite of the project, one after the other; the last line says how many checks passed and failed.
import { existsSync } from 'node:fs'
import { installEngines } from './engines/install.mjs'
import { programNeeded, runSuites } from './run-suites.mjs'

const tests = (project) => ({
  program: 'vitest/vitest.mjs', arguments: ['run', '--project', project], counts: 'vitest',
})

const servers = {
  what: 'redis-server, PostgreSQL, faketime and openssl', get: 'apt-get install redis-server postgresql faketime openssl',
  met: () => ['redis-server', 'faketime', 'openssl'].every((name) => programNeeded(name).met()) && existsSync('/usr/lib/postgresql'),
}

// A suite that cannot run on every machine says what it `needs`: it is left out, by name, where that is missing, unless
// CI is set, when it fails. One that says `beside` runs beside the one before it.
const suites = [
  { name: 'lint: determinism and style', program: 'eslint/bin/eslint.js', arguments: ['.'] },
  { name: 'types', program: 'typescript/bin/tsc', arguments: ['--noEmit'], beside: true },
  { name: 'tests of rules, laws and rooms', ...tests('source') },
  { name: 'build', program: '../scripts/build.mjs', arguments: [], beside: true },
  { name: 'tests of the built package and of every snippet', ...tests('package') },
  { name: 'queues on servers that are killed, full disks, clocks that jump', ...tests('cluster'), needs: servers },
  // These beside tests that wait for servers most of the time.
  { name: 'reference pages, every export documented', program: 'typedoc/bin/typedoc', arguments: [], beside: true },
  {
    name: 'the same bytes on Node 22, Node 24 and Deno', ...tests('engines'), beside: true,
    needs: { what: 'these engines', get: 'npm ci --prefix test/engines, on Linux for x64', met: installEngines },
  },
  {
    name: 'notebooks, by Jupyter', ...tests('notebooks'), beside: true,
    needs: { what: 'jupyter-nbconvert and Deno', get: 'apt-get install jupyter-nbconvert, npm ci --prefix test/engines, on Linux for x64',
      met: () => programNeeded('jupyter-nbconvert').met() && installEngines() },
  },
  { name: 'the same bytes, and the lab, in a browser', ...tests('browser'), needs: programNeeded('chromium') },
]

process.exitCode = await runSuites(suites, { strict: process.env.CI === 'true' })
