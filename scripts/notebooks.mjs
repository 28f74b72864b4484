// Executes the notebooks of examples/notebooks with the Deno kernel. `npm run notebooks` stores what comes out of them, charts
// included, after a change of results; names of notebooks after it store only those.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { engines, installEngines } from '../test/engines/install.mjs'
import { buildIfStale, root } from './build.mjs'

/** Where the notebooks are. */
export const NOTEBOOKS = join(root, 'examples', 'notebooks')

/** Names of the notebooks, in the order in which they are read. */
export const notebookNames = () => readdirSync(NOTEBOOKS).filter((name) => name.endsWith('.ipynb')).sort()

/** How many are executed at a time. */
const AT_A_TIME = 2

/** Writes the description of a kernel under `folder`, which is to be in JUPYTER_PATH. */
export function describeKernel(folder, name, argv) {
  const place = join(folder, 'kernels', name)
  mkdirSync(place, { recursive: true })
  writeFileSync(join(place, 'kernel.json'), JSON.stringify({ argv, display_name: name, language: 'typescript' }))
}

/**
 * Executes notebooks, by their paths, and writes them with what came out into `output`; each runs in its own folder, and by the kernel it names unless
 * one is given. Rejects with what Jupyter says when a cell fails.
 */
export async function executeNotebooks(paths, output, { kernels, kernel }) {
  const env = { ...process.env, JUPYTER_PATH: kernels, DENO_DIR: join(kernels, 'deno'), DENO_NO_UPDATE_CHECK: '1', NO_COLOR: '1' }
  const given = ['--to', 'notebook', '--execute', '--ExecutePreprocessor.record_timing=False', '--output-dir', output,
    ...(kernel ? [`--ExecutePreprocessor.kernel_name=${kernel}`] : [])]
  const execute = (some) => new Promise((resolve, reject) => {
    const said = []
    const child = spawn('jupyter-nbconvert', [...given, ...some], { env, stdio: ['ignore', 'ignore', 'pipe'] })
    child.stderr.on('data', (part) => said.push(part))
    child.on('error', reject)
    child.on('close', (code) => { if (code === 0) resolve(undefined); else reject(new Error(`Notebooks failed:\n${Buffer.concat(said)}`)) })
  })
  const shares = Array.from({ length: AT_A_TIME }, (_, n) => paths.filter((_path, i) => i % AT_A_TIME === n)).filter((share) => share.length > 0)
  await Promise.all(shares.map(execute))
}

/** Executes notebooks of the project as they are in a clone, where `technopole` is the build, with the Deno of the tests. */
export async function executeHere(names, output) {
  if (!installEngines()) throw new Error('Deno is missing: npm ci --prefix test/engines, on Linux for x64')
  const kernels = mkdtempSync(join(tmpdir(), 'kernels-'))
  try {
    describeKernel(kernels, 'deno', [engines['Deno 2'][0], 'jupyter', '--kernel', '--conn', '{connection_file}'])
    await executeNotebooks(names.map((name) => join(NOTEBOOKS, name)), output, { kernels })
  } finally {
    rmSync(kernels, { recursive: true })
  }
}

// The kernel of Deno 2.9 loses messages to a front end that is slow to read (https://github.com/zeromq/zmq.rs/issues/237). So a
// notebook is executed until the most that came out of each cell came out twice, something of each that prints or shows, and that is stored.
const brings = ({ source }) => /\b(show|console\.log)\(/.test([source].flat().join(''))

async function store(name) {
  const executions = []
  for (;;) {
    const output = mkdtempSync(join(tmpdir(), 'notebooks-'))
    await executeHere([name], output)
    const notebook = JSON.parse(readFileSync(join(output, name), 'utf8'))
    rmSync(output, { recursive: true })
    executions.push(notebook.cells.map(({ outputs = [] }) => JSON.stringify(outputs)))
    const most = notebook.cells.map((_, n) => executions.map((cells) => cells[n]).reduce((a, b) => (b.length > a.length ? b : a)))
    if (!most.every((outputs, n) => executions.filter((cells) => cells[n] === outputs).length >= 2 && !(outputs === '[]' && brings(notebook.cells[n])))) continue
    notebook.cells.forEach((cell, n) => { if (cell.cell_type === 'code') cell.outputs = JSON.parse(most[n]) })
    writeFileSync(join(NOTEBOOKS, name), `${JSON.stringify(notebook, null, 1)}\n`)
    return
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = process.argv.slice(2)
  const unknown = asked.find((one) => !notebookNames().some((name) => name.startsWith(one)))
  if (unknown !== undefined) {
    console.error(`No notebook begins with ${unknown}: name some of ${notebookNames().join(', ')}, or none for all`)
    process.exit(2)
  }
  const names = notebookNames().filter((name) => asked.length === 0 || asked.some((one) => name.startsWith(one)))
  await buildIfStale()
  for (const name of names) await store(name)
  console.log(`Executed and stored: ${names.join(', ')}`)
}
