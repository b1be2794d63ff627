import { expect, test } from 'vitest'
import { partsOf } from './parts-of.ts'

test('a contact of a client sees what waits for them and how it goes, and nothing of access or of what the agency earns', () => {
  expect(partsOf({ roles: ['client_contact'] })).toEqual([
    'waiting',
    'scorecard',
    'tasks',
    'rollout',
    'weekly',
    'ways',
    'faq',
  ])
  expect(partsOf({ roles: ['assistant'] })).toEqual(['tasks', 'ways', 'faq'])
  expect(partsOf({ roles: ['reviewer'] })).toContain('access')
})
