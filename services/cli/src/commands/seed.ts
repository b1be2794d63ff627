import { openInstallation } from '../installation/installation.ts'
import type { Context, Options } from '../run-command.ts'
import { makeDemoAgency } from '../seed/demo-agency.ts'
import { demoKeys } from '../sign-in/demo-keys.ts'
import { signInJson, signInText } from '../sign-in/how-to-sign-in.ts'

/** Makes the demo agency where it is not there yet, and tells how to sign in to it. */
export async function run({ settings, say, answer }: Context, options: Options): Promise<number> {
  const installation = await openInstallation(settings, say)
  try {
    const made = await makeDemoAgency(installation.engine, Date.now())
    const demo = await demoKeys(installation, { renew: options['newKeys'] === true })
    const what = made ? 'The demo agency is made.' : 'The demo agency is there.'
    answer({ made, ...signInJson(demo) }, `${what}\n${signInText(demo)}`)
    return 0
  } finally {
    await installation.close()
  }
}
