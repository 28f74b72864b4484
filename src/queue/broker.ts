import type { ConnectionOptions as Tls } from 'node:tls'
import { InputError } from '../kernel/input-error.js'
import { textOfFile } from '../node/regular-file.js'

/** The kinds of server that can hold a queue. */
export const BROKERS = ['redis', 'postgres'] as const

/** Where the queue is and how it is reached. Credentials are here and nowhere else: they are never written or shown. */
export interface Broker {
  readonly kind: (typeof BROKERS)[number]
  readonly host: string
  readonly port: number
  readonly user?: string
  readonly password?: string
  /** Name of the PostgreSQL database, or number of the Redis database. */
  readonly database?: string
  readonly tls?: Tls
}

/** Addresses as given, without credentials. */
export interface BrokerAddress { readonly redis?: string, readonly postgres?: string }
type Environment = Readonly<Record<string, string | undefined>>

const SCHEMES: Readonly<Record<Broker['kind'], readonly string[]>> = { redis: ['redis:', 'rediss:'], postgres: ['postgres:', 'postgresql:'] }
const VARIABLES = { redis: 'TECHNOPOLE_REDIS_URL', postgres: 'TECHNOPOLE_POSTGRES_URL' } as const
const EXAMPLES = { redis: 'redis://127.0.0.1:6379 or rediss://HOST', postgres: 'postgres://HOST/DATABASE' } as const

/** Whether TLS is spoken. All that speak it check all there is to check, so that the last three are one. */
const SSL_MODES = ['disable', 'require', 'verify-ca', 'verify-full']
/** What is told of an address that is wrong: any piece of it may be one of a password with `/`, `?` or `#` in it. */
const HIDDEN = 'something else'

/**
 * The server of the queue: an address given as an option, or in TECHNOPOLE_REDIS_URL or TECHNOPOLE_POSTGRES_URL. User and
 * password come from TECHNOPOLE_QUEUE_USER and TECHNOPOLE_QUEUE_PASSWORD, or stand in an address in the environment; a
 * command line is seen by everybody on a machine, so none may stand there. TLS is spoken with `rediss:` or any `sslmode` but
 * `disable`, always with the certificate and the name of the host checked, against TECHNOPOLE_QUEUE_CA (a file) if there is one.
 */
export async function brokerOf(address: BrokerAddress, environment: Environment): Promise<Broker> {
  const given = BROKERS.filter((kind) => address[kind] !== undefined)
  if (given.length > 1) throw new InputError('--postgres', 'nothing beside --redis', 'both')
  const kind = given[0] ?? BROKERS.find((one) => environment[VARIABLES[one]] !== undefined)
  if (!kind) throw new InputError('--redis', 'the address of a server, or --postgres, TECHNOPOLE_REDIS_URL or TECHNOPOLE_POSTGRES_URL', undefined)
  const fromOption = address[kind]
  const path = fromOption === undefined ? VARIABLES[kind] : `--${kind}`
  const url = parsed(fromOption ?? environment[VARIABLES[kind]]!, kind, path)
  const inQuery = [...url.searchParams.keys()].some((name) => /user|pass|pwd|auth|token|secret/i.test(name))
  if ((fromOption !== undefined && (url.username !== '' || url.password !== '')) || inQuery)
    throw new InputError(path, 'an address without credentials, which go into TECHNOPOLE_QUEUE_USER and TECHNOPOLE_QUEUE_PASSWORD', 'one with them')
  if ([...url.searchParams.keys()].some((name) => name !== 'sslmode')) throw new InputError(path, 'no parameter but sslmode after the host', HIDDEN)
  if (url.hash !== '') throw new InputError(path, 'nothing after #', HIDDEN)
  const modes = url.searchParams.getAll('sslmode')
  if (modes.some((mode) => !SSL_MODES.includes(mode))) throw new InputError(path, `sslmode as one of ${SSL_MODES.join(', ')}`, HIDDEN)
  const secure = url.protocol === 'rediss:' || modes.some((mode) => mode !== 'disable')
  const authority = environment.TECHNOPOLE_QUEUE_CA
  const ca = secure && authority !== undefined ? await authoritiesIn(authority) : undefined
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const database = decodeURIComponent(url.pathname.slice(1)) || undefined
  return { kind, host, port: url.port === '' ? (kind === 'redis' ? 6379 : 5432) : Number(url.port), database,
    user: environment.TECHNOPOLE_QUEUE_USER ?? (decodeURIComponent(url.username) || undefined),
    password: environment.TECHNOPOLE_QUEUE_PASSWORD ?? (decodeURIComponent(url.password) || undefined),
    ...(secure ? { tls: { rejectUnauthorized: true, ...(ca === undefined ? {} : { ca }) } } : {}) }
}

/** Certificates of authorities, in a file. The operating system's whole list has a quarter of a million bytes. */
const authoritiesIn = (file: string): Promise<string> => textOfFile(file, 10_000_000).catch((error: unknown) => {
  throw error instanceof InputError ? new InputError('TECHNOPOLE_QUEUE_CA', 'the name of a readable file of certificates', file) : error
})

function parsed(text: string, kind: Broker['kind'], path: string): URL {
  let url: URL
  try {
    url = new URL(text)
    // A stray per cent sign is found here.
    for (const part of [url.username, url.password, url.pathname]) decodeURIComponent(part)
  } catch {
    throw new InputError(path, `an address such as ${EXAMPLES[kind]}`, HIDDEN)
  }
  if (!SCHEMES[kind].includes(url.protocol) || url.hostname === '') throw new InputError(path, `an address such as ${EXAMPLES[kind]}`, HIDDEN)
  if (kind === 'redis' && !/^\/?\d*$/.test(url.pathname)) throw new InputError(path, 'the number of a database after the host, or nothing', HIDDEN)
  if (kind === 'postgres' && !/^\/[^/@]+$/.test(url.pathname)) throw new InputError(path, 'the name of a database after the host', HIDDEN)
  return url
}

/** A text without the user and the password of a broker. A name goes where it is a word, a password wherever it is. */
export function withoutSecrets(text: string, { user, password }: Broker): string {
  const names = user === undefined || user === '' ? text
    : text.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}_])${user.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\\p{L}\\p{N}_])`, 'gu'), '…')
  return password === undefined || password === '' ? names : names.replaceAll(password, '…').replaceAll(encodeURIComponent(password), '…')
}
