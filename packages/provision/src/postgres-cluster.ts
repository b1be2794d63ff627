import { randomBytes } from 'node:crypto'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createCluster, type Locale } from './create-cluster.ts'
import { withFolderLock } from './folder-lock.ts'
import { launchPostgres } from './launch-postgres.ts'
import { takeLease } from './leases.ts'
import { makeFolder } from './make-folder.ts'
import { runningPostmaster, settle } from './postmaster.ts'
import { explainFileError } from './setup-problem.ts'
import { stopPostgres } from './stop-postgres.ts'
import type { Account } from './unprivileged-account.ts'

export interface PostgresBinaries {
  readonly initdb: string
  readonly postgres: string
  readonly locale: Locale
}

export interface ClusterPlace {
  /** Holds the cluster, its log, its password and its port. */
  readonly dataDir: string
  readonly account: Account | undefined
  readonly binaries: PostgresBinaries
  /** Whether what is committed has to survive the machine itself. */
  readonly durable: boolean
  readonly log: (line: string) => void
}

export interface RunningPostgres {
  /** `postgresql://postgres:…@127.0.0.1:port/postgres` */
  readonly superuserUrl: string
  /** Leaves the server; the last one to leave stops it, and waits until it has written everything. */
  readonly stop: () => Promise<void>
}

/**
 * Starts the private Postgres of `dataDir`, or joins the one that runs there already, be it another living process's or
 * the orphan of a killed one.
 * @throws SetupProblem when it cannot, with what to do about it.
 */
export async function runCluster(place: ClusterPlace): Promise<RunningPostgres> {
  await prepareFolder(place)
  return withFolderLock(place.dataDir, async () => {
    const password = await keptPassword(join(place.dataDir, 'password'))
    await createCluster(place, password)
    const address = (await joinRunning(place, password)) ?? (await launchPostgres(place, password))
    const lease = await takeLease(join(place.dataDir, 'users'))
    return { superuserUrl: address, stop: () => leave(place, lease) }
  })
}

async function joinRunning(place: ClusterPlace, password: string): Promise<string | undefined> {
  const postmaster = await runningPostmaster(join(place.dataDir, 'cluster'))
  if (postmaster === undefined) return undefined
  const address = await settle(postmaster, password)
  if (address === undefined) await stopPostgres(place.dataDir, 'SIGQUIT')
  return address
}

async function leave(place: ClusterPlace, lease: Awaited<ReturnType<typeof takeLease>>): Promise<void> {
  await withFolderLock(place.dataDir, async () => {
    const { left } = await lease.end()
    if (left === 0) await stopPostgres(place.dataDir, 'SIGINT')
  })
}

async function prepareFolder({ dataDir, account }: ClusterPlace): Promise<void> {
  try {
    await makeFolder(dataDir)
    // The unprivileged account owns the cluster inside and must be able to walk in, but need not see what is there.
    await chmod(dataDir, account === undefined ? 0o700 : 0o711)
    await writeFile(join(dataDir, '.writable'), '')
  } catch (error) {
    throw explainFileError(error, 'keep the database', dataDir)
  }
}

async function keptPassword(file: string): Promise<string> {
  const kept = await readFile(file, 'utf8').catch(() => '')
  if (kept !== '') return kept.trim()
  const password = randomBytes(24).toString('base64url')
  await writeFile(file, `${password}\n`, { mode: 0o600 })
  return password
}
