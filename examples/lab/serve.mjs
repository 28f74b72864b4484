// A small server of one folder, for this machine alone: nothing outside the folder, no other host, nothing but reading.
import { createReadStream, realpathSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, sep } from 'node:path'

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json', '.svg': 'image/svg+xml' }

/** Scripts, styles and data from here alone; no code made of text, no frames, no forms, no other address. */
const POLICY = ['default-src \'none\'', 'script-src \'self\'', 'style-src \'self\'', 'img-src \'self\'', 'connect-src \'self\'', 'worker-src \'self\'',
  'base-uri \'none\'', 'form-action \'none\'', 'frame-ancestors \'none\''].join('; ')

const HEADERS = { 'content-security-policy': POLICY, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin', 'cache-control': 'no-cache' }

/** Names by which this machine calls itself; another in `Host` is a page elsewhere that was made to resolve to here. */
const HOSTS = ['localhost', '127.0.0.1']

/** The file that an address means, or nothing: not outside the folder, whatever dots, escapes or links it holds. */
export function fileOf(folder, address) {
  let path
  try {
    path = decodeURIComponent(new URL(`http://localhost${address}`).pathname)
  } catch {
    return undefined
  }
  if (path.includes('\0') || path.includes('\\') || !Object.hasOwn(TYPES, extname(path === '/' ? '/index.html' : path))) return undefined
  try {
    const root = realpathSync(folder)
    const file = realpathSync(join(root, path === '/' ? 'index.html' : path))
    return file.startsWith(root + sep) && statSync(file).isFile() ? file : undefined
  } catch {
    return undefined
  }
}

/** A server of the folder; call `listen(port, '127.0.0.1')`. */
export function labServer(folder) {
  return createServer((request, response) => {
    const refuse = (status) => { response.writeHead(status, { ...HEADERS, 'content-type': 'text/plain' }).end() }
    if (!HOSTS.includes((request.headers.host ?? '').replace(/:\d+$/, ''))) return refuse(403)
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405)
    const file = fileOf(folder, request.url ?? '/')
    if (file === undefined) return refuse(404)
    response.writeHead(200, { ...HEADERS, 'content-type': TYPES[extname(file)] })
    if (request.method === 'HEAD') response.end()
    else createReadStream(file).on('error', () => { response.destroy() }).pipe(response)
  })
}
