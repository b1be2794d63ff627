import { inAgency } from '@understudy/db/key-ring'
import type { Member } from '@understudy/domain/member/member'
import { openReads, type ReadsOf } from '@understudy/engine/reading/open-reads'
import type { Viewer } from '@understudy/engine/reading/viewer'
import type { Engine } from '@understudy/engine/shell/engine'
import { execute } from '@understudy/engine/shell/execute'
import { openInstallation } from '../installation/installation.ts'
import type { Context, Options } from '../run-command.ts'
import { accepted } from './accepted.ts'
import { agencyOption } from './agency-option.ts'
import { holderOf } from './holder-of.ts'

/** What a verb works with that somebody of an agency asks for. */
export interface Asked {
  readonly engine: Engine
  readonly reads: ReturnType<ReadsOf>
  readonly viewer: Viewer
  /** Sends a command as the member; its result. */
  send(name: string, input: object): Promise<Readonly<Record<string, unknown>>>
}

/** Works on the installation as the member whom `--member` names. */
export async function asMember(
  context: Context,
  options: Options,
  work: (asked: Asked) => Promise<number>,
): Promise<number> {
  const installation = await openInstallation(context.settings, context.say)
  try {
    const { engine } = installation
    const { agencyId, memberId } = await holderOf(engine.pool, agencyOption(options), String(options['member']))
    const actor = { kind: 'member', memberId } as const
    const { roles, clientId } = await memberOf(engine, agencyId, memberId)
    return await work({
      engine,
      reads: openReads(engine)(agencyId),
      viewer: { agencyId, memberId, roles, clientId },
      send: async (name, input) => accepted((await execute(engine, [{ name, agencyId, actor, input }]))[0]).result,
    })
  } finally {
    await installation.close()
  }
}

async function memberOf({ pool }: Engine, agencyId: string, memberId: string): Promise<Member> {
  const rows = await inAgency(pool, agencyId, 'select context from member where agency_id = $1 and id = $2', [
    agencyId,
    memberId,
  ])
  return rows[0]?.['context'] as Member
}
