import { execFile } from 'node:child_process'
import { access, chown, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { ClusterPlace } from './postgres-cluster.ts'
import { explainFileError, SetupProblem } from './setup-problem.ts'
import type { Account } from './unprivileged-account.ts'

const run = promisify(execFile)

/** Which C.UTF-8 the binaries have: their own (from Postgres 17) or the system library's. Both sort by code point. */
export type Locale = 'builtin' | 'libc'

const localeArguments: Readonly<Record<Locale, readonly string[]>> = {
  builtin: ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
  libc: ['--locale=C.UTF-8'],
}

/** Makes the cluster in `dataDir/cluster` when there is none. It appears whole or not at all: a killed attempt leaves only a draft. */
export async function createCluster(place: ClusterPlace, password: string): Promise<void> {
  const cluster = join(place.dataDir, 'cluster')
  if (await exists(join(cluster, 'PG_VERSION'))) return
  place.log('Making a new database cluster')
  const draft = join(place.dataDir, 'cluster.draft')
  const passwordFile = join(place.dataDir, 'password.draft')
  await rm(draft, { recursive: true, force: true })
  await makePrivateFolder(draft, place.account)
  await writeForAccount(passwordFile, password, place.account)
  try {
    await initdb(place, draft, passwordFile)
  } finally {
    await rm(passwordFile, { force: true })
  }
  await rename(draft, cluster)
}

async function initdb(
  { account, binaries, dataDir }: ClusterPlace,
  folder: string,
  passwordFile: string,
): Promise<void> {
  const fixed = ['--username=postgres', '--auth=scram-sha-256', '--encoding=UTF8', `--pwfile=${passwordFile}`]
  const environment = { ...process.env, LC_ALL: 'C' }
  try {
    const options = { ...account, cwd: dataDir, env: environment }
    await run(binaries.initdb, [...fixed, ...localeArguments[binaries.locale], `--pgdata=${folder}`], options)
  } catch (error) {
    const { stderr = '', message } = error as { stderr?: string; message: string }
    throw new SetupProblem(
      `Could not make the database in ${dataDir}: ${(stderr.trim() || message).split('\n').at(-1)}`,
      {
        cause: error,
      },
    )
  }
}

async function writeForAccount(file: string, text: string, account: Account | undefined): Promise<void> {
  try {
    await rm(file, { force: true })
    await writeFile(file, text, { mode: 0o600 })
    if (account !== undefined) await chown(file, account.uid, account.gid)
  } catch (error) {
    throw explainFileError(error, 'keep the database', file)
  }
}

async function makePrivateFolder(folder: string, account: Account | undefined): Promise<void> {
  await mkdir(folder, { mode: 0o700 })
  if (account !== undefined) await chown(folder, account.uid, account.gid)
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
