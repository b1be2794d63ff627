import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type PostgresOptions, reachablePlace } from './embedded-postgres.ts'
import { type RunningPostgres, runCluster } from './postgres-cluster.ts'
import { unprivilegedAccount } from './unprivileged-account.ts'

const installed = '/usr/lib/postgresql'

/** Brings up a private cluster of the newest Postgres that Debian has installed here; undefined when there is none. */
export async function startDebianPostgres({
  dataDir,
  log,
  durable = true,
}: PostgresOptions): Promise<RunningPostgres | undefined> {
  const version = await newestInstalled()
  if (version === undefined) return undefined
  const account = unprivilegedAccount()
  const bin = join(installed, String(version), 'bin')
  const binaries = { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), locale: 'libc' } as const
  const place = await reachablePlace(resolve(dataDir), account, log)
  return runCluster({ dataDir: place, account, binaries, durable, log })
}

async function newestInstalled(): Promise<number | undefined> {
  const names = await readdir(installed).catch(() => [])
  const versions = names.map(Number).filter((version) => Number.isInteger(version))
  return versions.length === 0 ? undefined : Math.max(...versions)
}
