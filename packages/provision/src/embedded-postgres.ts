import { createHash } from 'node:crypto'
import { dirname, resolve } from 'node:path'
import { embeddedBinaries } from './embedded-binaries.ts'
import { makeFolder } from './make-folder.ts'
import { type RunningPostgres, runCluster } from './postgres-cluster.ts'
import { explainFileError } from './setup-problem.ts'
import { systemFolder } from './system-folder.ts'
import { type Account, canEnter, unprivilegedAccount } from './unprivileged-account.ts'

export interface PostgresOptions {
  /** Keeps everything of this database: cluster, log, password, port. Made when missing. */
  readonly dataDir: string
  readonly log: (line: string) => void
  /** False where nobody minds losing everything with the machine's power, as in tests: several times quicker. True where unset. */
  readonly durable?: boolean
}

/**
 * Brings up the embedded Postgres 18 on the loopback address: about a second the first time, a tenth afterwards. Works
 * for root too, under an account without privileges. Joins a server that runs already in `dataDir`.
 * @throws SetupProblem with one clear line when the disk, the port or the platform stands in the way.
 */
export async function startEmbeddedPostgres({
  dataDir,
  log,
  durable = true,
}: PostgresOptions): Promise<RunningPostgres> {
  const account = unprivilegedAccount()
  const binaries = await embeddedBinaries(account)
  const place = await reachablePlace(resolve(dataDir), account, log)
  return runCluster({ dataDir: place, account, binaries, durable, log })
}

/** `dataDir` itself, but for root's closed folders, which the account that Postgres runs under could not enter. */
export async function reachablePlace(
  dataDir: string,
  account: Account | undefined,
  log: PostgresOptions['log'],
): Promise<string> {
  const parent = dirname(dataDir)
  try {
    await makeFolder(parent)
  } catch (error) {
    throw explainFileError(error, 'keep the database', dataDir)
  }
  if (await canEnter(account, parent)) return dataDir
  const instead = systemFolder(`data-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`)
  log(`Only root can enter ${parent}, so the database is kept in ${instead}`)
  return instead
}
