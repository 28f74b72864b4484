import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readCommandLine } from '../../src/cli/command-line.js'
import { shardOfTask } from '../../src/queue/shards.js'

/** What a command line of `shard` asks; throws on an option that there is not. */
const asks = (args: readonly string[]): object => {
  const { words, values } = readCommandLine(args)
  return { words, ...values }
}
const study = { scale: '0.05', runs: '10000', seed: 'study-1', workers: '1' }

describe('the ready file', () => {
  it('for Slurm asks for one shard of as many as the array has tasks', () => {
    const folder = mkdtempSync(join(tmpdir(), 'technopole-'))
    writeFileSync(join(folder, 'technopole'), '#!/bin/sh\nprintf "%s\\n" "$@"\n')
    chmodSync(join(folder, 'technopole'), 0o755)
    const said = execFileSync('bash', ['examples/cluster/slurm-array.sh'], { encoding: 'utf8', env: { PATH: `${folder}${delimiter}${process.env.PATH}`, STUDY: 'here', SLURM_ARRAY_TASK_ID: '17' } })
    rmSync(folder, { recursive: true })
    expect(asks(said.trimEnd().split('\n'))).toEqual({ ...study, words: ['shard', '17/200', 'plan', 'frozen-2015'], region: ['china'], out: 'here' })
    const [, tasks] = /^#SBATCH --array=1-(\d+)$/m.exec(readFileSync('examples/cluster/slurm-array.sh', 'utf8'))!
    expect(tasks).toBe('200')
  })

  it('for Kubernetes asks for one shard of as many as the job has completions', () => {
    const { spec } = parse(readFileSync('examples/cluster/kubernetes-indexed-job.yaml', 'utf8'))
    const [{ command, args, env }] = spec.template.spec.containers
    expect(asks([...command.slice(1), ...args])).toEqual({ ...study, words: ['shard', 'plan', 'frozen-2015'], region: ['china'], out: '/study' })
    expect([command[0], spec.completionMode]).toEqual(['technopole', 'Indexed'])
    const { name, value } = env[0]
    expect(shardOfTask({ JOB_COMPLETION_INDEX: String(spec.completions - 1), [name]: value })).toEqual({ number: spec.completions, of: spec.completions })
  })
})
