import { type Caller, callerOf } from '@understudy/api/test/caller'
import { clinic } from '@understudy/cli/seed/demo-clients'
import { type DemoSystem, systems } from '@understudy/cli/seed/demo-systems'
import { type TaskName, tasks } from '@understudy/cli/seed/demo-tasks'
import type { Role } from '@understudy/domain/actor'
import type { SupportRole } from '@understudy/domain/member/member'
import { makeKey } from '@understudy/engine/keys/make-key'
import type { Engine } from '@understudy/engine/shell/engine'
import { execute } from '@understudy/engine/shell/execute'

/** Everybody of the agency, by a short name; five of them are assistants, one a scribe. */
interface Person {
  readonly roles: readonly Role[]
  readonly supportRole?: SupportRole
  readonly of?: 'clinic' | 'studio'
  readonly clinician?: true
}

const people = {
  dana: { roles: ['ops_lead'] },
  nadia: { roles: ['ops_lead'], supportRole: 'scribe' },
  ruth: { roles: ['reviewer'] },
  hale: { roles: ['client_contact'], of: 'clinic', clinician: true },
  birch: { roles: ['client_contact'], of: 'studio' },
  maya: { roles: ['assistant'], supportRole: 'medical_va' },
  jonas: { roles: ['assistant'], supportRole: 'medical_va' },
  elena: { roles: ['assistant'], supportRole: 'scribe' },
  ana: { roles: ['assistant'], supportRole: 'general_va' },
  lucas: { roles: ['assistant'], supportRole: 'executive_assistant' },
} as const satisfies Record<string, Person>
type PersonName = keyof typeof people

/** Who has which task; the first is its primary. */
export const staff = {
  referrals: ['maya', 'jonas'],
  appointments: ['jonas'],
  priorAuth: ['maya'],
  insurance: ['jonas'],
  visitNotes: ['elena'],
  inbox: ['lucas'],
  crm: ['ana'],
  reports: ['ana'],
} as const satisfies Record<TaskName, readonly PersonName[]>

export interface FirstMonth {
  readonly agencyId: string
  readonly as: Readonly<Record<PersonName | 'olivia', Caller>>
  readonly ids: Readonly<Record<PersonName | 'olivia', string>>
  readonly clients: Readonly<Record<'clinic' | 'studio', string>>
  readonly taskIds: Readonly<Record<TaskName, string>>
  /** By task and person. */
  readonly delegations: Readonly<Record<string, string>>
}

type Post = (path: string, body?: object) => Promise<Record<string, string>>

/** Sends as somebody; the result of the command. @throws Error with all that was answered where it was refused */
export const sends =
  (caller: Caller): Post =>
  async (path, body = {}) => {
    const answer = await caller.post(path, body)
    if (answer.status >= 300) throw new Error(`${path} ${JSON.stringify(body)}: ${answer.status} ${answer.text}`)
    return answer.body.result
  }

const studio = {
  name: 'Birch & Vale Architects',
  timeZone: 'Europe/London',
  policy: {
    targets: {
      response: { kind: 'business', ms: 14_400_000 },
      turnaround: { kind: 'business', ms: 28_800_000 },
      review: { kind: 'business', ms: 28_800_000 },
    },
  },
}

/** Founded as `understudy found` does it; from then on everything goes through the API. */
export async function foundFirstMonth(engine: Engine, url: string, at: number): Promise<FirstMonth> {
  const agencyId = crypto.randomUUID()
  const system = async (name: string, input: object) => {
    const actor = { kind: 'system', part: 'installation' } as const
    const [outcome] = await execute(engine, [{ name, agencyId, actor, input, occurredAt: at }])
    if (outcome?.kind !== 'accepted') throw new Error(`${name}: ${JSON.stringify(outcome)}`)
    return outcome.result
  }
  await system('agency.found', { name: 'First month', mode: 'virtual', timeZone: 'America/Chicago' })
  const owner = { name: 'Olivia', email: 'olivia@agency.example', roles: ['owner'], clientId: null, supportRole: null }
  const olivia = String((await system('member.join', owner))['memberId'])
  const keyed = async (memberId: string) =>
    callerOf(url, String((await makeKey(engine.pool, { agencyId, memberId, name: 'test', expiresAt: null }))?.key))
  const as: Record<string, Caller> = { olivia: await keyed(olivia) }
  const ids: Record<string, string> = { olivia }
  const post = sends(as['olivia'] as Caller)
  const clients = {
    clinic: (await post('/v1/clients', clinic))['clientId'] as string,
    studio: (await post('/v1/clients', studio))['clientId'] as string,
  }
  for (const [name, person] of Object.entries(people) as [PersonName, Person][]) {
    const { roles, supportRole = null, of, clinician } = person
    const more = { ...(of && { clientId: clients[of] }), ...(clinician && { clinician }) }
    const joined = { name, email: `${name}@agency.example`, roles, supportRole, ...more }
    ids[name] = (await post('/v1/members', joined))['memberId'] as string
    as[name] = await keyed(ids[name])
  }
  const month = { agencyId, as, ids, clients } as unknown as FirstMonth
  await secure(month, post)
  return { ...month, ...(await handOver(month)) }
}

const link = 'https://files.example/document'
const signedOn = '2026-01-02'

/** Systems, grants, agreements, credentials, the sign-off of the regulated client, and what its measures are read against. */
async function secure({ ids, clients }: FirstMonth, post: Post): Promise<void> {
  for (const [name, { client, kind, role, wider }] of Object.entries(systems))
    await post(`/v1/clients/${clients[client]}/systems`, { name, kind, roles: [role, ...wider] })
  await post(`/v1/clients/${clients.clinic}/compliance-sign-off`, {
    ...{ agreement: 'Business associate agreement', signedBy: 'Dr. Hale', signedOn, documentLink: link },
  })
  for (const name of ['nadia', 'elena'] as const)
    await post(`/v1/members/${ids[name]}/scribe-credential`, { credential: 'certified' })
  for (const name of ['nadia', 'dana', 'maya', 'jonas', 'elena', 'ana', 'lucas'] as const)
    await post(`/v1/members/${ids[name]}/agreement`, { signedOn, documentLink: link })
  const needed = new Map<PersonName, Set<DemoSystem>>()
  for (const [task, names] of Object.entries(staff) as [TaskName, readonly PersonName[]][])
    for (const name of [...names, demonstratorOf(task)])
      needed.set(name, (needed.get(name) ?? new Set()).union(new Set(tasks[task].needs)))
  for (const [name, own] of needed)
    for (const system of own)
      await post(
        `/v1/members/${ids[name]}/access-grants`,
        grantOf(clients, system, name === 'ana' && system === 'crm' ? lapsesAt : null),
      )
  for (const clientId of Object.values(clients)) {
    await post(`/v1/clients/${clientId}/baseline`, {
      backlog: 40,
      minutesPerWeek: 900,
      responseMinutes: 480,
      source: 'Counted by the practice',
    })
    await post(`/v1/clients/${clientId}/hourly-value`, { currency: 'USD', leader: 15_000, clinician: 25_000 })
    await post(`/v1/clients/${clientId}/intake`, { ways: ['client'], where: 'The form of the practice' })
  }
}

/** Ana's access to the CRM runs out in the third week. */
const lapsesAt = '2026-01-20T20:00:00Z'

export const grantOf = (clients: FirstMonth['clients'], system: DemoSystem, expiresAt: string | null) => ({
  ...{ clientId: clients[systems[system].client], system, role: systems[system].role, separateLogin: true },
  ...{ twoFactorVerifiedOn: signedOn, inPasswordManager: true, passwordManager: 'Bitwarden', expiresAt },
})

export const demonstratorOf = (task: TaskName): 'nadia' | 'dana' => ('clinical' in tasks[task] ? 'nadia' : 'dana')

/** Eight tasks with their briefs and SOPs, each assigned and its SOP acknowledged. */
async function handOver({ as, ids, clients }: FirstMonth): Promise<Pick<FirstMonth, 'taskIds' | 'delegations'>> {
  const lead = sends(as.dana)
  const taskIds: Record<string, string> = {}
  const delegations: Record<string, string> = {}
  for (const [task, { client, name, risk, planId, needs, brief, steps, ...more }] of Object.entries(tasks) as [
    TaskName,
    (typeof tasks)[TaskName],
  ][]) {
    const accessNeeds = needs.map((system) => ({ system, role: systems[system].role }))
    const defined = {
      clientId: clients[client],
      name,
      risk,
      planId,
      accessNeeds,
      usualMinutes: 30,
      clinical: 'clinical' in more,
    }
    const taskId = (await lead('/v1/tasks', defined))['taskId'] as string
    taskIds[task] = taskId
    await lead(`/v1/tasks/${taskId}/brief`, { sections: brief })
    await lead(`/v1/tasks/${taskId}/sop`, { steps })
    for (const [index, person] of (staff[task] as readonly PersonName[]).entries()) {
      const assigned = { taskId, assistantId: ids[person], cover: index === 0 ? 'primary' : 'backup' }
      const delegationId = (await lead('/v1/delegations', assigned))['delegationId'] as string
      delegations[`${task} ${person}`] = delegationId
      await sends(as[person])(`/v1/delegations/${delegationId}/acknowledge-sop`, { version: 1 })
    }
  }
  return { taskIds, delegations } as Pick<FirstMonth, 'taskIds' | 'delegations'>
}
