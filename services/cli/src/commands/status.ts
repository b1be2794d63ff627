import { openInstallation } from '../installation/installation.ts'
import type { Context } from '../run-command.ts'
import { readStatus } from '../status/read-status.ts'

export async function run({ settings, say, answer }: Context): Promise<number> {
  const installation = await openInstallation(settings, say)
  try {
    const status = await readStatus(installation.databaseUrl)
    const lines = Object.entries(status).map(([name, value]) => `${name.replaceAll('_', ' ')}: ${value}`)
    answer(status, lines.join('\n'))
    return 0
  } finally {
    await installation.close()
  }
}
