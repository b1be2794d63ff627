import { openInstallation } from '../installation/installation.ts'
import { readRunningNote } from '../installation/running-note.ts'
import type { Context } from '../run-command.ts'
import { readStatus } from '../status/read-status.ts'
import { statusText } from '../status/status-text.ts'

export async function run({ settings, say, answer }: Context): Promise<number> {
  const note = settings.databaseUrl === undefined ? await readRunningNote(settings.dataDir) : undefined
  const installation = await openInstallation(settings, say)
  try {
    const status = await readStatus(installation)
    const runsAt = note?.url ?? null
    answer({ runsAt, ...status }, statusText(status, settings.databaseUrl === undefined ? runsAt : undefined))
    return 0
  } finally {
    await installation.close()
  }
}
