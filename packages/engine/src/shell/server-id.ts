import { hash, randomBytes } from 'node:crypto'

/** UUID version 7 (RFC 9562): sortable by time, unguessable in its last 74 bits. */
export function serverId(at: number): string {
  return format(at, pooledRandom(), '7')
}

/** The same shape from the command that makes it, so that a driver's run gives the same ids again (version 8). */
export function serverIdOf(at: number, commandId: string, ordinal: number): string {
  return format(at, hash('sha256', `${commandId}:${ordinal}`, 'hex').slice(0, 20), '8')
}

function format(at: number, random: string, version: string): string {
  const time = Math.max(0, at).toString(16).padStart(12, '0').slice(-12)
  const variant = ((Number.parseInt(random[3] as string, 16) & 3) | 8).toString(16)
  const tail = `${variant}${random.slice(4, 7)}-${random.slice(7, 19)}`
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}${random.slice(0, 3)}-${tail}`
}

const randomBytesEach = 10
let pool = ''

function pooledRandom(): string {
  if (pool.length === 0) pool = randomBytes(randomBytesEach * 256).toString('hex')
  const taken = pool.slice(0, randomBytesEach * 2)
  pool = pool.slice(randomBytesEach * 2)
  return taken
}
