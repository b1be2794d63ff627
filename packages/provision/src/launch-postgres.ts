import { spawn } from 'node:child_process'
import { open, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { answers } from './answers.ts'
import { keptPort, loopback } from './loopback-port.ts'
import type { ClusterPlace } from './postgres-cluster.ts'
import { explainFailure } from './postgres-failure.ts'
import { superuserAddress } from './postmaster.ts'
import { processIdentity } from './running-process.ts'
import { SetupProblem } from './setup-problem.ts'

const startingMs = 60_000
const retryingMs = 10_000
const pauseMs = 250
const longestLogBytes = 10_000_000
/** Statements in the log may hold what people wrote. */
const ownerOnly = 0o600

const settings = {
  listen_addresses: loopback,
  unix_socket_directories: '',
  max_connections: '200',
  max_wal_size: '2GB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
}

/** Nothing waits for the disk; a killed server still recovers, a machine without power does not. */
const undurable = { fsync: 'off', full_page_writes: 'off', checkpoint_timeout: '1h', max_wal_size: '512MB' }

/** Starts the server and waits until it answers: its address. Tries again for a while when what hinders it may pass. */
export async function launchPostgres(place: ClusterPlace, password: string): Promise<string> {
  const deadline = performance.now() + retryingMs
  while (true) {
    const port = await keptPort(join(place.dataDir, 'port'))
    const failure = await launchOnce(place, port, password)
    if (failure === undefined) return superuserAddress(port, password)
    const { passing, message } = explainFailure(failure, place.dataDir)
    if (!passing || performance.now() > deadline) throw new SetupProblem(message)
    await sleep(pauseMs)
  }
}

/** What the server wrote into its log when it did not come up, else undefined. */
async function launchOnce(place: ClusterPlace, port: number, password: string): Promise<string | undefined> {
  const logFile = await rotatedLog(place.dataDir)
  const log = await open(logFile, 'a', ownerOnly)
  const { size } = await log.stat()
  try {
    const started = await spawned(place, port, log.fd)
    if (typeof started === 'string') return started
    if (await answers(superuserAddress(port, password), processIdentity(started.pid) ?? '', startingMs))
      return undefined
  } finally {
    await log.close()
  }
  return (await readFile(logFile)).subarray(size).toString('utf8')
}

/** Starts the process in a group of its own: a Ctrl-C at the terminal is for us, and the database must outlive our last write. */
function spawned(
  { binaries, dataDir, account, durable }: ClusterPlace,
  port: number,
  log: number,
): Promise<{ pid: number } | string> {
  const cluster = join(dataDir, 'cluster')
  const options = Object.entries({ ...settings, ...(durable ? {} : undurable), port: String(port) }).flatMap(
    ([name, value]) => ['-c', `${name}=${value}`],
  )
  const child = spawn(binaries.postgres, ['-D', cluster, ...options], {
    ...account,
    cwd: dataDir,
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, LC_ALL: 'C' },
  })
  child.unref()
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('spawn', () => resolve({ pid: child.pid ?? 0 }))
  })
}

async function rotatedLog(dataDir: string): Promise<string> {
  const file = join(dataDir, 'postgres.log')
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  )
  if (size > longestLogBytes) await rename(file, join(dataDir, 'postgres.old.log'))
  return file
}
