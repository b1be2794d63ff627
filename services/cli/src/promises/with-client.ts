import type { Engine } from '@understudy/engine/shell/engine'
import { execute } from '@understudy/engine/shell/execute'
import { openInstallation } from '../installation/installation.ts'
import { accepted } from '../options/accepted.ts'
import { agencyOption } from '../options/agency-option.ts'
import { holderOf } from '../options/holder-of.ts'
import type { Context, Options } from '../run-command.ts'
import { clientNamed, type NamedClient } from './client-named.ts'

/** The client that `--client` names, and a way to send commands about it as the member that `--member` names. */
export interface AtClient extends NamedClient {
  readonly agencyId: string
  readonly engine: Engine
  /** @throws Error with every reason where it is refused */
  say(name: string, input: object): Promise<Readonly<Record<string, unknown>>>
}

/** Opens the installation for one client, and closes it again. */
export async function withClient<T>(
  { settings, say }: Context,
  options: Options,
  work: (at: AtClient) => Promise<T>,
): Promise<T> {
  const installation = await openInstallation(settings, say)
  try {
    const { engine } = installation
    const { agencyId, memberId } = await holderOf(engine.pool, agencyOption(options), String(options['member']))
    const named = await clientNamed(engine.pool, agencyId, String(options['client']))
    const actor = { kind: 'member', memberId } as const
    const send = async (name: string, input: object) => {
      const command = { name, agencyId, actor, input: { clientId: named.clientId, ...input } }
      return accepted((await execute(engine, [command]))[0]).result
    }
    return await work({ ...named, agencyId, engine, say: send })
  } finally {
    await installation.close()
  }
}
