import type { Actor } from '@understudy/domain/actor'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { accepted, foundSmallAgency, monday, type SmallAgency } from '@understudy/engine/test/small-agency'
import { alarmsRing } from './alarms-ring.ts'
import { clockStandsAt, daysPass } from './days-pass.ts'
import { handleEverything } from './handle-everything.ts'

const minute = 60_000
const system: Actor = { kind: 'system', part: 'test' }

/** An agency whose ladders run by alarms and handlers as in earnest, by a clock that the test moves on. */
export interface LadderOffice extends TestEngine {
  readonly agency: SmallAgency
  /** As of now, by the clock of the test. */
  now(): number
  say(name: string, input: object, by?: string): Promise<Record<string, unknown>>
  join(name: string, roles: readonly string[]): Promise<string>
  makeItem(assistantId?: string): Promise<{ kind: 'work_item'; id: string }>
  raise(subject: object, cause: string, more?: object): Promise<string>
  /** Time passes, in minutes; whatever is due happens, and what comes of it. */
  pass(minutes: number): Promise<void>
  stateOf(escalationId: string): Promise<{ state: string; holds: string[]; holderId: string | null }>
  /** Every notice so far: its kind, and who was told. */
  told(escalationId: string): Promise<string[]>
}

export async function openLadderOffice(): Promise<LadderOffice> {
  const on = await openTestEngine()
  await clockStandsAt(on.admin, monday)
  let now = monday
  const agency = await foundSmallAgency(on.engine, 'live')
  const names = new Map([
    [agency.lead, 'lead'],
    [agency.owner, 'owner'],
  ])
  const say: LadderOffice['say'] = async (name, input, by) => {
    const actor: Actor = by === undefined ? system : { kind: 'member', memberId: by }
    return (await accepted(on.engine, { name, agencyId: agency.agencyId, actor, input })).result
  }
  return {
    ...{ ...on, agency, say, now: () => now },
    async join(name, roles) {
      const email = `${name.toLowerCase()}@field.example`
      const { memberId } = await say('member.join', { name, email, roles, clientId: null, supportRole: null })
      names.set(String(memberId), name.toLowerCase())
      return String(memberId)
    },
    async makeItem(assistantId) {
      const input = { taskId: agency.tasks.plain, title: 'Work', ...(assistantId && { assistantId }) }
      return { kind: 'work_item', id: String((await say('work_item.make', input, agency.lead))['workItemId']) }
    },
    raise: async (subject, cause, more = {}) =>
      String((await say('escalation.raise', { subject, cause, ...more }))['escalationId']),
    async pass(minutes) {
      await handleEverything(on, ['escalation'])
      now += minutes * minute
      await daysPass(on.admin, (minutes * minute) / 86_400_000)
      for (let rounds = 0; (await alarmsRing(on)) > 0 && rounds < 5; rounds++)
        await handleEverything(on, ['escalation'])
      await handleEverything(on, ['escalation'])
    },
    async stateOf(escalationId) {
      const { rows } = await on.admin.query('select state, context from escalation where id = $1', [escalationId])
      const { holds, holderId } = rows[0].context
      return { state: rows[0].state, holds: holds.map(({ why }: { why: string }) => why), holderId }
    },
    async told(escalationId) {
      const { rows } = await on.admin.query(
        "select body from ledger where type = 'escalation.notified' and stream_id = $1 order by position",
        [escalationId],
      )
      const nameOf = ({ member }: { member: string }) => names.get(member) ?? member
      return rows.map(({ body }) => `${body.kind} ${body.recipients.map(nameOf).join('+')}`)
    },
  }
}
