import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, connect } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

/** A server on loopback that can be killed as by a power cut, and started again on the same disk. */
export interface Server {
  /** Option of the command line that names it. */
  readonly option: readonly string[]
  /** What has to be in the environment to be let in. */
  readonly environment: Readonly<Record<string, string>>
  kill(): Promise<void>
  start(): Promise<void>
  remove(): Promise<void>
}

/** Password of the servers of tests; no file and no line of output may hold it. */
export const PASSWORD = 'not-for-any-log-7f3a'

const freePort = (): Promise<number> => new Promise((resolve, reject) => {
  const server = createServer()
  server.on('error', reject)
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as { port: number }
    server.close(() => { resolve(port) })
  })
})

const answers = (port: number): Promise<boolean> => new Promise((resolve) => {
  const socket = connect(port, '127.0.0.1')
  socket.on('connect', () => { socket.destroy(); resolve(true) })
  socket.on('error', () => { resolve(false) })
})

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds) })

async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  for (let n = 0; n < 600; n++) {
    if (await holds()) return
    await pause(100)
  }
  throw new Error(`${what} did not come about in a minute`)
}

/** A process that is started again and again with the same arguments. */
function killable(program: string, args: readonly string[], port: number, owner?: { uid: number, gid: number }): Pick<Server, 'kill' | 'start'> {
  let child: ChildProcess | undefined
  return {
    async start() {
      let errors = ''
      child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], ...owner })
      child.stderr!.on('data', (data: Buffer) => { errors += String(data) })
      const own = child
      await until(async () => {
        if (own.exitCode !== null) throw new Error(`${program} ended with ${own.exitCode}: ${errors.slice(-2000)}`)
        return answers(port)
      }, `a start of ${program}`)
    },
    async kill() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return
      const own = child
      const gone = new Promise((resolve) => { own.on('exit', resolve) })
      own.kill('SIGKILL')
      await gone
    },
  }
}

/** A certificate for 127.0.0.1 that vouches for itself. */
export interface Certificate { readonly certificate: string, readonly key: string }

/** Makes a certificate in a directory. */
export function certificateIn(folder: string, name: string): Certificate {
  const [certificate, key] = [join(folder, `${name}.pem`), join(folder, `${name}.key`)]
  const { status, stderr } = spawnSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2',
    '-subj', `/CN=${name}`, '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', certificate], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return { certificate, key }
}

/** A Redis that writes every command to its disk before it answers; with a certificate it speaks TLS and nothing else. */
export async function redis(secure?: Certificate): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'redis-'))
  const port = await freePort()
  const ports = secure
    ? ['--port', '0', '--tls-port', String(port), '--tls-cert-file', secure.certificate, '--tls-key-file', secure.key, '--tls-auth-clients', 'no']
    : ['--port', String(port)]
  const server = killable('redis-server', [...ports, '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes', '--appendfsync', 'always',
    '--save', '', '--requirepass', PASSWORD, '--maxmemory-policy', 'noeviction'], port)
  await server.start()
  return { ...server, option: ['--redis', `${secure ? 'rediss' : 'redis'}://127.0.0.1:${port}`], environment: { TECHNOPOLE_QUEUE_PASSWORD: PASSWORD },
    remove: async () => { await server.kill(); rmSync(folder, { recursive: true }) } }
}

/** Directory of the newest PostgreSQL that Debian installed. */
export function postgresPrograms(): string | undefined {
  try {
    const newest = readdirSync('/usr/lib/postgresql').map(Number).sort((a, b) => b - a)[0]
    return newest === undefined ? undefined : `/usr/lib/postgresql/${newest}/bin`
  } catch {
    return undefined
  }
}

/** A PostgreSQL of its own; it will not run as root, so it runs as nobody then. With a certificate it lets nobody in without TLS. */
export async function postgres(secure?: Certificate): Promise<Server> {
  const programs = postgresPrograms()!
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'))
  const owner = userInfo().uid === 0 ? { uid: 65534, gid: 65534 } : undefined
  const secret = join(folder, 'secret')
  writeFileSync(secret, PASSWORD)
  if (owner) for (const path of [folder, secret]) chownSync(path, owner.uid, owner.gid)
  const data = join(folder, 'data')
  const made = spawnSync(join(programs, 'initdb'), ['-D', data, '-U', 'technopole', '--auth=scram-sha-256', `--pwfile=${secret}`, '--no-sync', '-E', 'UTF8', '--locale=C'],
    { encoding: 'utf8', ...owner })
  if (made.status !== 0) throw new Error(made.stderr)
  const port = await freePort()
  const server = killable(join(programs, 'postgres'), ['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=on',
    ...(secure ? speaksTls(data, secure, owner) : [])], port, owner)
  const environment = { TECHNOPOLE_QUEUE_USER: 'technopole', TECHNOPOLE_QUEUE_PASSWORD: PASSWORD }
  const ready = (): Promise<void> => until(() => Promise.resolve(spawnSync(join(programs, 'psql'),
    ['-h', '127.0.0.1', '-p', String(port), '-U', 'technopole', '-d', 'postgres', '-c', 'select 1'],
    { env: { ...process.env, PGPASSWORD: PASSWORD } }).status === 0), 'an answer of PostgreSQL')
  const start = async (): Promise<void> => { await server.start(); await ready() }
  await start()
  return { start, environment, option: ['--postgres', `postgres://127.0.0.1:${port}/postgres${secure ? '?sslmode=require' : ''}`],
    // Its own processes end when they see that the first one is gone, and only then may it be started again.
    kill: async () => { await server.kill(); await until(async () => !(await answers(port)), 'the end of PostgreSQL') },
    remove: async () => { await server.kill(); await pause(200); rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }) } }
}

/** Gives a PostgreSQL in `data` its certificate, closes it to whoever does not use it, and returns what it is started with. */
function speaksTls(data: string, { certificate, key }: Certificate, owner?: { uid: number, gid: number }): string[] {
  writeFileSync(join(data, 'pg_hba.conf'), 'hostssl all all 127.0.0.1/32 scram-sha-256\n')
  for (const [from, to] of [[certificate, 'server.crt'], [key, 'server.key']] as const) {
    cpSync(from, join(data, to))
    chmodSync(join(data, to), 0o600)
    if (owner) chownSync(join(data, to), owner.uid, owner.gid)
  }
  return ['-c', 'ssl=on']
}
