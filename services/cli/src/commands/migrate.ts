import { openInstallation } from '../installation/installation.ts'
import type { Context } from '../run-command.ts'

export async function run({ settings, say, answer }: Context): Promise<number> {
  const installation = await openInstallation(settings, say)
  await installation.close()
  answer({ migrated: true }, 'The database schema is up to date')
  return 0
}
