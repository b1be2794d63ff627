import { noHash } from '@understudy/db/ledger-entry'
import type { Role } from '@understudy/domain/actor'
import type { StreamStates } from '@understudy/domain/states'
import type { StreamType } from '@understudy/domain/stream'
import { expect, test } from 'vitest'
import { unauthorised } from './authorise.ts'
import { evolve } from './folds.ts'
import { verbs } from './verbs.ts'
import { WorkingSet } from './world.ts'

const agencyId = 'agency'

function added(set: WorkingSet, stream: StreamType, id: string, type: string, body: object): void {
  const state = evolve(stream, undefined, { type, body, at: 0, actor: 'system:test' })
  const row = { type: stream, agencyId, id, version: 1, hash: noHash, lastAt: 0, state: '', context: {} }
  set.take(row, state as StreamStates[StreamType])
}

/** What becomes of a work item of a task of this client, made by a contact of `mine` with these roles. */
function makes(roles: Role[], taskOf: string): string | undefined {
  const set = new WorkingSet()
  const name = { $personal: { person: 'me', text: 'Somebody' } }
  added(set, 'member', 'me', 'member.joined', { name, email: name, roles, clientId: 'mine', supportRole: 'general_va' })
  added(set, 'task', 'task', 'task.defined', { clientId: taskOf, name: 'Referrals', accessNeeds: [] })
  const actor = { kind: 'member', memberId: 'me' } as const
  const command = { name: 'work_item.make', agencyId, actor, input: { taskId: 'task', title: 'One' } }
  const verb = verbs['work_item.make'] as NonNullable<(typeof verbs)[string]>
  return unauthorised(command, verb, set.worldOf(agencyId), false)?.code
}

test.each<Role[][]>([[['client_contact']], [['client_contact', 'ops_lead']], [['owner', 'client_contact']]])(
  'to a client contact (%j) another client does not exist, whatever else they are',
  (roles) => {
    expect(makes(roles, 'another')).toBe('not_found')
    expect(makes(roles, 'mine')).toBeUndefined()
  },
)

test('a lead reaches every client', () => {
  expect(makes(['ops_lead'], 'another')).toBeUndefined()
})
