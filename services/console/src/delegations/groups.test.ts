import type { Delegation } from '@understudy/contract/http/delegations'
import { startQuality } from '@understudy/domain/quality/quality-state'
import { expect, test } from 'vitest'
import { groupsOf } from './groups.ts'

const one = (id: string, state: Delegation['state'], quality = {}, blind = false) =>
  ({
    ...{ id, state, blind, plan: null, observed: false, assignedAt: `2026-06-0${id.length}T09:00:00.000Z` },
    quality: { ...startQuality('standard'), ...quality },
  }) as unknown as Delegation

const namesOf = (delegations: Delegation[]) =>
  groupsOf(delegations).map(({ name, items }) => [name, ...items.map(({ id }) => id)])

test('what waits for a signature stands first, what is done last, and an empty group is not there', () => {
  const shown = one('shown', 'reverse_shadow', { score: 25, shown: true })
  expect(namesOf([one('done', 'independent'), one('new', 'assigned'), shown])).toEqual([
    ['Ready for independence', 'shown'],
    ['Assigned', 'new'],
    ['Independent', 'done'],
  ])
})

test('whoever reached the line and fell below it again is on the way, since nothing is recommended then', () => {
  expect(namesOf([one('fell', 'reverse_shadow', { score: 17, shown: true })])).toEqual([['Reverse-shadow', 'fell']])
})

test('whoever is nearest to the promotion line comes first, then whoever has been at it longest', () => {
  const score = (id: string, score: number) => one(id, 'reverse_shadow', { score })
  expect(namesOf([score('long', 3), score('a', 3), score('near', 20)])).toEqual([
    ['Reverse-shadow', 'near', 'a', 'long'],
  ])
})

test('whoever is to judge work blind is not told that competence is shown', () => {
  expect(namesOf([one('blind', 'reverse_shadow', { score: 25, shown: true }, true)])).toEqual([
    ['Reverse-shadow', 'blind'],
  ])
})
