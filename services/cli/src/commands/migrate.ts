import { openInstallation } from '../installation/installation.ts'
import type { Context } from '../run-command.ts'

export async function run({ settings, say, answer }: Context): Promise<number> {
  const installation = await openInstallation(settings, say, { migrating: 'always' })
  await installation.close()
  const { applied } = installation
  answer({ applied }, applied.length === 0 ? 'The database schema is up to date' : `Applied ${applied.join(', ')}`)
  return 0
}
