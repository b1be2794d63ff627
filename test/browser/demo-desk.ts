import { type Caller, callerOf } from '@understudy/api/test/caller'
import { demoAgencyId, makeDemoAgency } from '@understudy/cli/seed/demo-agency'
import { makeKey } from '@understudy/engine/keys/make-key'
import { accepted } from '@understudy/engine/test/small-agency'
import type { ConsoleOnline } from './console-online.ts'

/** The demo agency, whose people are on every stage of their way, and what happens in it while one looks on. */
export interface DemoDesk {
  /** A key of whoever is called that. */
  keyOf(name: string): Promise<string>
  as(name: string): Promise<Caller>
  /** Raises a critical question about the item with this title, of which the first step of the ladder has been told. */
  escalate(title: string): Promise<string>
}

const minuteMs = 60_000
const actor = { kind: 'system', part: 'test' } as const

export async function openDemoDesk({ api, engine, admin }: ConsoleOnline): Promise<DemoDesk> {
  // Some minutes ago, so that what is raised a moment ago is later than all that happened in it.
  await makeDemoAgency(engine, Date.now() - 10 * minuteMs)
  const keyOf = async (name: string) => {
    const { rows } = await admin.query('select id from member where agency_id = $1 and name = $2', [demoAgencyId, name])
    const about = { agencyId: demoAgencyId, memberId: String(rows[0]?.id), name: 'test', expiresAt: null }
    return String((await makeKey(engine.pool, about))?.key)
  }
  const say = async (name: string, input: object, occurredAt: number) =>
    (await accepted(engine, { name, agencyId: demoAgencyId, actor, input, occurredAt })).result
  const as = async (name: string) => callerOf(api.url, await keyOf(name))
  return {
    keyOf,
    as,
    async escalate(title) {
      const { body } = await (await as('Olivia Grant')).get('/v1/board?limit=100')
      const rows = body['rows'] as { workItemId: string; title: string }[]
      const id = rows.find((row) => row.title === title)?.workItemId
      const question = { subject: { kind: 'work_item', id }, severity: 'critical', note: 'Which of the two offers?' }
      const { escalationId } = await say('escalation.raise', question, Date.now() - 2 * minuteMs)
      await say('escalation.wake', { escalationId }, Date.now())
      return String(escalationId)
    },
  }
}
