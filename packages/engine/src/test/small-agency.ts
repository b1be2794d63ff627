import { randomUUID } from 'node:crypto'
import type { Actor, Role } from '@understudy/domain/actor'
import type { AgencyMode } from '@understudy/domain/agency/agency'
import { starterBrief } from '@understudy/domain/catalogue/starter-brief'
import type { Command, Outcome } from '../shell/command.ts'
import type { Engine } from '../shell/engine.ts'
import { execute } from '../shell/execute.ts'
import { serverIdOf } from '../shell/server-id.ts'

/** A Monday morning in Chicago, where the client is. */
export const monday = Date.UTC(2026, 10, 23, 15)

/** Ids of a small agency that is set up to work: briefs and SOPs published, agreements signed. */
export interface SmallAgency {
  readonly agencyId: string
  readonly owner: string
  readonly lead: string
  readonly reviewers: readonly [string, string]
  /** A general VA, a certified scribe and a scribe without a credential. */
  readonly assistants: { readonly va: string; readonly scribe: string; readonly uncertified: string }
  readonly clientId: string
  /** The plain task asks for one step; the clinical one for none. */
  readonly tasks: { readonly plain: string; readonly clinical: string }
}

const system: Actor = { kind: 'system', part: 'test' }

/**
 * In a virtual agency everything happens at `at`, and the same agency id gives the same ids of everybody in it; in a
 * live one at the database's clock.
 */
export async function foundSmallAgency(
  engine: Engine,
  mode: AgencyMode,
  at = monday,
  agencyId: string = randomUUID(),
): Promise<SmallAgency> {
  let said = 0
  let people = 0
  const say = async (name: string, input: object, wanted?: string) => {
    const when = mode === 'virtual' ? { occurredAt: at, commandId: serverIdOf(at, agencyId, said++) } : {}
    const outcome = await accepted(engine, { name, agencyId, actor: system, input, ...when })
    return wanted === undefined ? '' : String(outcome.result[wanted])
  }
  const member = (roles: Role[], supportRole: string | null = null) =>
    say(
      'member.join',
      { name: 'Somebody', email: `somebody@${++people}.example.org`, roles, clientId: null, supportRole },
      'memberId',
    )

  await say('agency.found', { name: 'Small', mode, timeZone: 'America/Chicago' })
  const owner = await member(['owner'])
  const lead = await member(['ops_lead'])
  const reviewers = [await member(['reviewer']), await member(['reviewer'])] as const
  const assistants = {
    va: await member(['assistant'], 'general_va'),
    scribe: await member(['assistant'], 'scribe'),
    uncertified: await member(['assistant'], 'scribe'),
  }
  await say('member.record_scribe_credential', { memberId: assistants.scribe, credential: 'certified' })
  for (const memberId of Object.values(assistants))
    await say('member.sign_agreement', { memberId, signedOn: '2026-11-01', documentLink: 'https://example.org/a' })
  const clientId = await say(
    'client.register',
    { name: 'Practice', timeZone: 'America/Chicago', regulated: false },
    'clientId',
  )
  const task = async (name: string, clinical: boolean, required: boolean) => {
    const definition = { clientId, name, taskType: 'custom', clinical, risk: 'low', accessNeeds: [], planId: 'light' }
    const taskId = await say('task.define', definition, 'taskId')
    await say('task.publish_brief', { taskId, change: 'major', sections: starterBrief })
    await say('task.publish_sop', { taskId, change: 'major', steps: [{ kind: 'do', text: 'Do it', required }] })
    return taskId
  }
  const tasks = { plain: await task('Referrals', false, true), clinical: await task('Visit notes', true, false) }
  return { agencyId, owner, lead, reviewers, assistants, clientId, tasks }
}

/** The outcome of a command that has to be accepted. */
export async function accepted(engine: Engine, command: Command): Promise<Outcome & { kind: 'accepted' }> {
  const [outcome] = await execute(engine, [command])
  if (outcome?.kind !== 'accepted')
    throw new Error(
      `${command.name} was not accepted: ${JSON.stringify(outcome)} ${(outcome as { error?: Error }).error?.stack}`,
    )
  return outcome
}
