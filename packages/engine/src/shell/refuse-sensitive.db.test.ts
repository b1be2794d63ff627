import type { Actor } from '@understudy/domain/actor'
import { expect, onTestFinished, test } from 'vitest'
import { openTestEngine } from '../test/engine-on-test-database.ts'
import { foundSmallAgency } from '../test/small-agency.ts'
import { execute } from './execute.ts'

test('text that looks like a secret or patient data is refused with the reason, and nothing of it is stored', async () => {
  const { engine, admin, close } = await openTestEngine()
  onTestFinished(close)
  const { agencyId, lead, tasks } = await foundSmallAgency(engine, 'live')
  const actor: Actor = { kind: 'member', memberId: lead }
  const make = (title: string) => ({ name: 'work_item.make', agencyId, actor, input: { taskId: tasks.plain, title } })
  const outcomes = await execute(engine, [
    make('Portal password: Spring2024!'),
    make('Jane Miller, DOB 03/14/1962'),
    make('Referral 12345'),
  ])
  expect(outcomes).toMatchObject([
    { kind: 'refused', code: 'sensitive_text', reasons: [{ code: 'looks_like_secret' }] },
    { kind: 'refused', code: 'sensitive_text', reasons: [{ code: 'looks_like_patient_data' }] },
    { kind: 'accepted' },
  ])
  expect(JSON.stringify(outcomes)).not.toMatch(/Spring2024|03\/14|Miller/)
  const { rows } = await admin.query("select body::text from ledger where body::text ~ 'Spring2024|Miller'")
  expect(rows).toEqual([])
})
