import { openInstallation } from '../installation/installation.ts'
import { openQueueBackEnd } from '../parts/queue-back-end.ts'
import type { Context } from '../run-command.ts'

export async function run({ settings, say, answer }: Context): Promise<number> {
  const installation = await openInstallation(settings, say, { migrating: 'always' })
  try {
    // Makes the queues' schema where Postgres carries them, so that the services need no right to.
    const backEnd = await openQueueBackEnd(installation)
    await backEnd.close()
  } finally {
    await installation.close()
  }
  const { applied } = installation
  answer({ applied }, applied.length === 0 ? 'The database schema is up to date' : `Applied ${applied.join(', ')}`)
  return 0
}
