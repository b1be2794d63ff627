import { join } from 'node:path'
import { runningPostmaster } from './postmaster.ts'
import { signal, waitUntilGone } from './running-process.ts'

const patienceMs = 30_000

/** Stops the server of `dataDir`: `SIGINT` ends its sessions and writes everything first, `SIGQUIT` leaves that to the recovery at the next start. */
export async function stopPostgres(dataDir: string, how: 'SIGINT' | 'SIGQUIT'): Promise<void> {
  const postmaster = await runningPostmaster(join(dataDir, 'cluster'))
  if (postmaster === undefined) return
  signal(postmaster.identity, how)
  if (await waitUntilGone(postmaster.identity, patienceMs)) return
  signal(postmaster.identity, 'SIGQUIT')
  if (await waitUntilGone(postmaster.identity, patienceMs)) return
  throw new Error(`Postgres (process ${postmaster.identity}) does not stop`)
}
