import type { Actor } from '@understudy/domain/actor'
import { sayWhatIsKnown } from './client-facts.ts'
import { clinic, studio } from './demo-clients.ts'
import { type DemoPerson, type PersonName, people } from './demo-people.ts'
import { type DemoSystem, systems } from './demo-systems.ts'
import { type TaskName, tasks } from './demo-tasks.ts'
import { member, type Script, system } from './script.ts'

/** Who and what is in the demo agency, by short names. */
export interface Stage {
  readonly script: Script
  readonly actor: (name: PersonName) => Actor
  readonly memberId: (name: PersonName) => string
  readonly taskId: (name: TaskName) => string
}

type Clients = Readonly<Record<'clinic' | 'studio', string>>

const minuteMs = 60_000
const daysToSign = 7

/** The agency is founded; people join, clients are registered, tasks get their briefs and SOPs: one thing a minute. */
export function setStage(script: Script, foundedAt: number): Stage {
  let at = foundedAt
  const next = () => {
    at += minuteMs
    return at
  }
  script.add(at, system('installation'), 'agency.found', {
    name: 'Understudy demo',
    mode: 'demo',
    timeZone: clinic.timeZone,
  })
  const olivia = join(script, next(), system('installation'), people.olivia, null)
  const owner = member(olivia)
  const clients = {
    clinic: script.add(next(), owner, 'client.register', clinic),
    studio: script.add(next(), owner, 'client.register', studio),
  }
  for (const name of Object.keys(systems) as DemoSystem[]) register(script, next(), owner, clients, name)
  const members = new Map<string, string>([['olivia', olivia]])
  for (const [name, person] of Object.entries(people) as [PersonName, DemoPerson][]) {
    if (name === 'olivia') continue
    const id = join(script, next(), owner, person, person.ofClinic ? clients.clinic : null)
    members.set(name, id)
    equip(script, next, owner, clients, id, person, foundedAt)
  }
  script.add(next(), owner, 'client.sign_off_compliance', {
    clientId: clients.clinic,
    agreement: 'Business associate agreement',
    signedBy: people.hale.name,
    signedOn: dateOf(foundedAt - daysToSign * 24 * 60 * minuteMs),
    documentLink: 'https://files.example/agreements/harbor',
  })
  const lead = member(members.get('dana') as string)
  const taskIds = new Map(
    (Object.keys(tasks) as TaskName[]).map((name) => [name, define(script, next, lead, clients, name)]),
  )
  const memberId = (name: PersonName) => members.get(name) as string
  sayWhatIsKnown({ script, next, lead, clients }, member(memberId('hale')))
  return {
    script,
    memberId,
    actor: (name) => member(memberId(name)),
    taskId: (name) => taskIds.get(name) as string,
  }
}

function join(script: Script, at: number, by: Actor, person: DemoPerson, clientId: string | null): string {
  const email = `${person.name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@demo.example`
  const { name, roles, supportRole = null } = person
  return script.add(at, by, 'member.join', { name, email, roles: [...roles], clientId, supportRole })
}

/** A system of a client, with the roles that it knows. */
function register(script: Script, at: number, by: Actor, clients: Clients, name: DemoSystem): void {
  const { client, kind, role, wider } = systems[name]
  const roles = [role, ...wider]
  script.add(at, by, 'client.register_system', { clientId: clients[client], name, kind, roles })
}

/** Agreement, credential and access, as the gates ask for them. */
function equip(
  script: Script,
  next: () => number,
  by: Actor,
  clients: Clients,
  memberId: string,
  person: DemoPerson,
  at: number,
): void {
  if (person.grants === undefined && person.supportRole === undefined) return
  const signed = { memberId, signedOn: dateOf(at), documentLink: 'https://files.example/agreements/confidentiality' }
  script.add(next(), by, 'member.sign_agreement', signed)
  if (person.scribe !== undefined)
    script.add(next(), by, 'member.record_scribe_credential', { memberId, credential: person.scribe })
  if (person.costPerHour !== undefined)
    script.add(next(), by, 'member.save_profile', {
      ...{ memberId, engagement: 'hourly', cost: { amount: person.costPerHour * 100, currency: 'USD' } },
      capacityMinutes: 2_400,
    })
  const { accessDays } = person
  const expiresAt = accessDays === undefined ? null : at + accessDays * 24 * 60 * minuteMs
  for (const name of person.grants ?? [])
    script.add(next(), by, 'member.grant_access', {
      ...{ memberId, clientId: clients[systems[name].client], system: name, role: systems[name].role },
      ...{ separateLogin: true, twoFactorVerifiedOn: dateOf(at) },
      ...{ inPasswordManager: true, passwordManager: 'Bitwarden', expiresAt },
    })
}

function define(script: Script, next: () => number, lead: Actor, clients: Clients, name: TaskName): string {
  const task = tasks[name]
  const taskId = script.add(next(), lead, 'task.define', {
    clientId: clients[task.client],
    name: task.name,
    taskType: 'custom',
    clinical: 'clinical' in task,
    risk: task.risk,
    accessNeeds: task.needs.map((need) => ({ system: need, role: systems[need].role })),
    planId: task.planId,
    usualMinutes: task.usualMinutes,
  })
  script.add(next(), lead, 'task.publish_brief', { taskId, change: 'major', sections: task.brief })
  script.add(next(), lead, 'task.publish_sop', { taskId, change: 'major', steps: task.steps })
  return taskId
}

const dateOf = (at: number) => new Date(at).toISOString().slice(0, 10)
