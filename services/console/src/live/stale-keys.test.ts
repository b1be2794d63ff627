import { streamTypes } from '@understudy/domain/stream'
import { expect, test } from 'vitest'
import { aboutClientKey } from '../api/use-client.ts'
import { escalationsKey } from '../api/use-escalations.ts'
import { insightKey } from '../api/use-insight.ts'
import { themesKey } from '../api/use-reviews.ts'
import { settingsKey } from '../api/use-settings.ts'
import { catalogueKey } from '../api/use-task.ts'
import { everything, staleAfter } from './stale-keys.ts'

const after = (...types: (typeof streamTypes)[number][]) =>
  staleAfter({ position: 1, streams: types.map((type) => ({ type, id: type, eventTypes: ['changed'] })) })

test('a weekly review, its actions and what access is given make what is said about the client stale', () => {
  for (const type of ['weekly_review', 'action', 'access_checklist'] as const)
    expect(after(type), type).toContain(aboutClientKey)
})

test('figures are counted again when work moves or is judged, not when somebody is renamed', () => {
  expect(after('work_item')).toContain(insightKey)
  expect(after('review')).toContain(insightKey)
  expect(after('member')).not.toContain(insightKey)
})

test('a change of the agency reaches its settings with its kinds of work, its escalations and its themes', () => {
  expect(after('agency')).toEqual(expect.arrayContaining([settingsKey, escalationsKey, themesKey]))
  expect(catalogueKey).toEqual([...settingsKey, 'catalogue'])
})

test('each kind of change is read by something, nothing twice, and after a gap all of it is read again', () => {
  const beside = streamTypes.filter((type) => after(type).length <= 2)
  expect(beside).toEqual([])
  const all = after(...streamTypes)
  expect(all.length).toBe(new Set(all).size)
  const left = all.filter((key) => !everything.includes(key))
  expect(left).toEqual([])
  expect(staleAfter({ position: 1, streams: [], reset: true })).toBe(everything)
})
