import { openReads } from '@understudy/engine/reading/open-reads'
import { execute } from '@understudy/engine/shell/execute'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { foundSmallAgency, type SmallAgency } from '@understudy/engine/test/small-agency'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accepted } from '../options/accepted.ts'
import { type AccessAsked, accessChanges } from './changes.ts'
import { accessLists } from './lists.ts'

let on: TestEngine
let agency: SmallAgency

beforeAll(async () => {
  on = await openTestEngine()
  agency = await foundSmallAgency(on.engine, 'live')
})

afterAll(() => on.close())

/** What `understudy access` answers to a lead. */
async function access(action: string, subject?: string, options: Record<string, unknown> = {}) {
  const { agencyId, lead: memberId, clientId } = agency
  const actor = { kind: 'member', memberId } as const
  const asked: AccessAsked = {
    engine: on.engine,
    reads: openReads(on.engine)(agencyId),
    viewer: { agencyId, memberId, roles: ['ops_lead'], clientId: null },
    send: async (name, input) => accepted((await execute(on.engine, [{ name, agencyId, actor, input }]))[0]).result,
    options,
    subject,
    clientId,
  }
  const known = { ...accessLists, ...accessChanges }[action]
  if (known === undefined) throw new Error(`There is no ${action}`)
  return known(asked)
}

test('the command line keeps the register: systems, what a task needs, who has it, and what of it is to be mended', async () => {
  const { tasks, assistants } = agency
  await access('add-system', 'Records, new', { kind: 'record_system', roles: 'Reader, Editor' })
  await access('needs', tasks.plain, { need: ['Records, new=Reader'] })
  const given = { system: 'Records, new', role: 'Editor', twoFactor: '2026-11-01', sharedLogin: true }
  await access('grant', assistants.va, { ...given, manager: '=Bitwarden', expires: '2099-01-01T00:00:00Z' })
  const register = await access('register')
  expect(register.text).toContain('Reader, Editor')
  expect(register.value).toMatchObject({
    needs: [{ system: 'Records, new', role: 'Reader' }],
    grants: [{ role: 'Editor' }],
  })
  const csv = (await access('register', undefined, { csv: true })).text.split('\n')
  expect(csv[0]).toBe('member,system,role,own login,2fa,manager,expires,reviewed,being withdrawn')
  expect(csv[1]).toBe(`Somebody,"Records, new",Editor,no,2026-11-01,'=Bitwarden,2099-01-01T00:00:00.000Z,,`)
  const findings = await access('findings')
  expect(findings.text).toContain('Give them a login of their own')
  expect((await access('findings', undefined, { csv: true })).text).toContain(
    `high,shared_login,Somebody,Practice,"Records, new",Editor,`,
  )
  await access('revoke', assistants.va, { system: 'Records, new', reason: 'Not needed' })
  expect((await access('findings')).text).toBe('Access is in order')
  await expect(access('retire-system', 'Phones', { reason: 'Gone' })).rejects.toThrow(
    'The register of this client has no Phones',
  )
  await expect(access('grant', assistants.va, { role: 'Editor' })).rejects.toThrow('--system')
  await expect(
    access('sign', assistants.va, { on: '2026-11-01', link: 'https://example.org/a', expires: 'soon' }),
  ).rejects.toThrow('--expires')
})

test('the command line signs agreements, sets rules, ends a member and shows what is to be confirmed', async () => {
  const { assistants } = agency
  const signed = { on: '2026-11-01', link: 'https://example.org/a', expires: '2099-01-01T00:00:00Z' }
  await access('sign', assistants.scribe, signed)
  await expect(access('sign-off', undefined, { ...signed, agreement: 'BAA', signedBy: 'Dr Hale' })).rejects.toThrow(
    'not marked as regulated',
  )
  expect((await access('review')).value).toMatchObject({ nextAt: expect.any(Number) })
  expect((await access('checklists')).text).toBe('Nothing is to be confirmed')
  await access('leave', assistants.uncertified, { reason: 'Another job' })
  await expect(
    access('answer', agency.clientId, { entry: '1', answer: 'withdrawn', on: '2026-11-02' }),
  ).rejects.toThrow('no such checklist')
})
