import { describe, expect, it } from 'vitest'
import { assignDelegation } from '../delegation/assign.ts'
import { newEvidence } from '../delegation/evidence.ts'
import { unmetForShadow } from '../delegation/gates.ts'
import { emptyProfile, type Profile } from '../member/profile.ts'
import {
  after,
  client,
  codesOf,
  delegation,
  eventsOf,
  member,
  noon,
  openItem,
  promises,
  task,
} from '../samples.fixture.ts'
import { assignNamed, routeWork } from '../work-item/route.ts'
import { setRequirements } from './requirements.ts'

const asking = after(
  'task',
  task,
  setRequirements(task, 'task', { skills: ['Epic'], specialties: ['Cardiology'], languages: ['Spanish'] }),
)
const who = (profile: Partial<Profile>) => member('assistant', { profile: { ...emptyProfile, ...profile } })
const fits = who({ skills: ['epic'], specialties: ['cardiology'], languages: ['SPANISH', 'English'] })
const lacks = who({ skills: ['Epic'], languages: ['Spanish'] })
const missing = ['skill_missing', 'specialty_missing', 'language_missing']

describe('Skills and specialty are hard filters of routing; each refusal names the missing one', () => {
  const unassigned = openItem({ assistantId: null, delegationId: null, route: null })
  const route = (assistant: typeof fits) =>
    routeWork(
      unassigned,
      'item',
      asking,
      [{ delegationId: 'delegation', delegation: delegation('independent'), assistant }],
      { promisesAt: () => promises, zone: 'UTC', at: noon },
    )
  const name = (assistant: typeof fits) =>
    assignNamed(
      unassigned,
      'item',
      asking,
      { assistantId: 'a', assistant, delegation: undefined },
      () => promises,
      noon,
    )

  it('work goes to whoever has all of it, and past whoever lacks one', () => {
    expect(eventsOf(route(fits))).toEqual(['work_item.assigned'])
    expect(codesOf(route(lacks))).toContain('specialty_missing')
    expect(JSON.stringify(route(lacks))).toContain('Cardiology')
    expect(codesOf(name(member('assistant')))).toEqual(missing)
  })

  it('a lead who shows the work is asked for none', () => {
    expect(eventsOf(name(member('ops_lead')))).toEqual(['work_item.assigned'])
  })

  it('nobody who lacks one is handed the task, or goes on to shadow once it asks for more', () => {
    const assignment = { delegationId: 'new', taskId: 'task', assistantId: 'assistant', cover: 'primary' } as const
    const assign = (assistant: typeof fits) => assignDelegation(assignment, asking, assistant, newEvidence('standard'))
    expect(codesOf(assign(lacks))).toEqual(['specialty_missing'])
    expect(eventsOf(assign(fits))).toHaveLength(2)
    const ready = { delegation: delegation('assigned', { acknowledgedSop: 1 }), task: asking, client, at: noon }
    expect(unmetForShadow({ ...ready, assistant: member('assistant') }).map(({ code }) => code)).toEqual(missing)
    expect(unmetForShadow({ ...ready, assistant: fits })).toEqual([])
  })

  it('what is left out stays as it was', () => {
    const more = after('task', asking, setRequirements(asking, 'task', { tools: ['Fax'] }))
    expect(more.requires).toMatchObject({ skills: ['Epic'], tools: ['Fax'] })
    expect(eventsOf(setRequirements(more, 'task', { tools: ['Fax'] }))).toEqual([])
  })
})
