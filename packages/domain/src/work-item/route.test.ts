import { describe, expect, it } from 'vitest'
import type { Delegation } from '../delegation/delegation.ts'
import {
  bodyOf,
  codesOf,
  delegation,
  eventsOf,
  member,
  noon,
  openItem,
  promises,
  startedItem,
  task,
} from '../samples.fixture.ts'
import { type Candidate, unmetByRule } from './find-route.ts'
import { assignNamed, routeWork } from './route.ts'

const unassigned = openItem({ assistantId: null, delegationId: null })
const candidate = (
  id: string,
  state: Delegation['state'],
  cover: 'primary' | 'backup' = 'backup',
  assistant = member('assistant'),
): Candidate => ({
  delegationId: id,
  delegation: delegation(state, { cover, assistantId: `assistant ${id}` }),
  assistant,
})
const route = (candidates: Candidate[], of = task, item = unassigned) =>
  routeWork(item, 'item', of, candidates, { promisesAt: () => promises, zone: 'UTC', at: noon })
const found = (candidates: Candidate[]) => {
  const { delegationId, route: rule } = bodyOf(route(candidates), 'work_item.assigned')
  return `${delegationId} ${rule}`
}

describe('Routing', () => {
  const primary = (state: Delegation['state']) => candidate('z', state, 'primary')

  it.each([
    ['the primary in reverse-shadow', [candidate('a', 'independent'), primary('reverse_shadow')], 'z primary'],
    ['the independent primary', [candidate('a', 'independent'), primary('independent')], 'z primary'],
    ['the demonstrator of a primary in shadow', [primary('shadow'), candidate('a', 'independent')], 'a demonstrator'],
    [
      'an independent backup past an assigned primary',
      [primary('assigned'), candidate('a', 'independent')],
      'a independent_backup',
    ],
    [
      'an independent backup past a paused primary',
      [primary('paused'), candidate('a', 'independent')],
      'a independent_backup',
    ],
    [
      'an independent backup before one who learns',
      [candidate('a', 'reverse_shadow'), candidate('b', 'independent')],
      'b independent_backup',
    ],
    [
      'a backup in reverse-shadow at last',
      [primary('assigned'), candidate('a', 'reverse_shadow')],
      'a reverse_shadow_backup',
    ],
    ['the lowest of equals', [candidate('c', 'independent'), candidate('b', 'independent')], 'b independent_backup'],
  ])('finds %s', (_, candidates, expected) => {
    expect(found(candidates)).toBe(expected)
    expect(found(candidates.toReversed())).toBe(expected)
  })

  it('says by which rule', () => {
    expect(bodyOf(route([primary('independent')]), 'work_item.assigned')['why']).toBe('The primary is independent')
  })

  it('finds the demonstrator after the sign-off too, until the primary has moved on', () => {
    const shown = delegation('shadow', { demonstratorSignOff: { by: 'a', at: noon } })
    expect(found([{ ...primary('shadow'), delegation: shown }, candidate('a', 'independent')])).toBe('a demonstrator')
  })

  it('says why each was passed over where nobody is left', () => {
    const unsigned = member('assistant', { agreement: null })
    const refusal = route([
      primary('assigned'),
      candidate('a', 'independent', 'backup', unsigned),
      candidate('b', 'ended'),
    ])
    expect(codesOf(refusal)).toEqual(['no_cover', 'stage_without_work', 'agreement_not_signed', 'stage_without_work'])
    expect(refusal).toMatchObject({ reasons: [{}, {}, { message: expect.stringContaining('assistant a') }, {}] })
  })

  it.each([
    ['assigned', 'stage_without_work'],
    ['shadow', 'stage_without_work'],
    ['paused', 'hand_over_paused'],
    ['ended', 'stage_without_work'],
    ['reverse_shadow', undefined],
    ['independent', undefined],
  ] as const)('says of somebody %s what keeps the rules from them: %s', (stage, code) => {
    const [one] = unmetByRule({ ...candidate('a', stage), unmet: [] })
    expect(one?.code).toBe(code)
  })

  it('never goes past the clinical guard, a lapsed grant or an unsigned agreement', () => {
    const clinical = { ...task, clinical: true }
    expect(codesOf(route([candidate('a', 'independent', 'primary')], clinical))).toEqual(['no_cover', 'clinical_guard'])
    const needy = { ...task, accessNeeds: [{ system: 'Records', role: 'Reader' }] }
    const grant = {
      system: 'Records',
      role: 'Reader',
      separateLogin: true,
      twoFactorVerifiedOn: '2026-05-01',
      inPasswordManager: true,
    }
    const lapsed = member('assistant', { grants: [{ ...grant, expiresAt: noon }] })
    expect(codesOf(route([candidate('a', 'independent', 'primary', lapsed)], needy))).toEqual([
      'no_cover',
      'access_lapsed',
    ])
  })

  it('never finds somebody who has left', () => {
    const left = member('assistant', { state: 'left' })
    const gone = candidate('a', 'independent', 'primary', left)
    expect(codesOf(route([gone]))).toEqual(['no_cover', 'member_left'])
    expect(found([gone, candidate('b', 'independent')])).toBe('b independent_backup')
  })

  it('leaves an item with whom it has', () => {
    expect(eventsOf(route([primary('independent')], task, openItem()))).toEqual([])
  })
})

describe('A person who is named', () => {
  const named = (assistant = member('assistant'), changes: Partial<Delegation> = {}) => ({
    assistantId: 'assistant',
    assistant,
    delegation: delegation('independent', changes),
  })
  const open = { ...task, delegations: [{ delegationId: 'd', assistantId: 'assistant', cover: 'backup' as const }] }

  it('gets the item with their delegation, also in the middle of it', () => {
    const body = bodyOf(
      assignNamed(startedItem(), 'item', open, named(), () => promises, noon),
      'work_item.assigned',
    )
    expect(body).toMatchObject({ delegationId: 'd', route: 'named' })
  })

  it('is held by the same guards, and what the clinical guard refused is recorded', () => {
    const refusal = assignNamed(startedItem(), 'item', { ...open, clinical: true }, named(), () => promises, noon)
    expect(refusal).toMatchObject({
      code: 'cannot_be_assigned',
      record: [{ type: 'task.delegation_refused', id: 'task' }],
    })
    const unsigned = assignNamed(
      startedItem(),
      'item',
      open,
      named(member('assistant', { agreement: null })),
      () => promises,
      noon,
    )
    expect(unsigned).toMatchObject({ record: [] })
    expect(codesOf(unsigned)).toEqual(['agreement_not_signed'])
    const left = assignNamed(
      startedItem(),
      'item',
      open,
      named(member('assistant', { state: 'left' })),
      () => promises,
      noon,
    )
    expect(codesOf(left)).toEqual(['member_left'])
  })

  it.each(['assigned', 'shadow'] as const)(
    'gets work while their hand-over is in %s, as anybody who covers',
    (state) => {
      const learner = { ...named(), delegation: delegation(state) }
      expect(
        codesOf(assignNamed(openItem({ assistantId: null }), 'item', open, learner, () => promises, noon)),
      ).toEqual([])
    },
  )

  it('gets nothing while their hand-over is paused, but what a log says', () => {
    const paused = { ...named(), delegation: delegation('paused', { pausedFrom: 'shadow' }) }
    const assign = (who: typeof paused) =>
      codesOf(assignNamed(openItem({ assistantId: null }), 'item', open, who, () => promises, noon))
    expect(assign(paused)).toEqual(['hand_over_paused'])
    expect(assign({ ...paused, delegation: { ...paused.delegation, observed: true } })).toEqual([])
  })

  it('gets nothing that is locked, held or done', () => {
    for (const state of ['submitted', 'in_review', 'delivered', 'accepted', 'rejected', 'cancelled'] as const)
      expect(codesOf(assignNamed(openItem({ state }), 'item', open, named(), () => promises, noon))).toEqual([
        'not_allowed_now',
      ])
  })

  it('takes open work from somebody whose access or agreement has run out to whoever covers, and from nobody else', () => {
    const has = startedItem({ assistantId: 'assistant z', delegationId: 'z' })
    const lapsed = member('assistant', { agreement: null })
    const covered = [candidate('z', 'independent', 'primary', lapsed), candidate('a', 'independent')]
    expect(bodyOf(route(covered, task, has), 'work_item.assigned')).toMatchObject({
      assistantId: 'assistant a',
      route: 'independent_backup',
    })
    expect(
      eventsOf(route([candidate('z', 'independent', 'primary', lapsed)], task, has)),
      'it waits with them',
    ).toEqual([])
    expect(
      eventsOf(route([candidate('z', 'independent', 'primary'), candidate('a', 'independent')], task, has)),
    ).toEqual([])
    expect(eventsOf(route([candidate('a', 'independent')], task, has)), 'somebody was named').toEqual([])
  })
})
