import type { BoardGroup } from '@understudy/contract/http/board'
import { expect, test } from 'vitest'
import { countsOf } from './counts-of.ts'

const group = (about: Pick<BoardGroup, 'state' | 'clientId' | 'assistantId'>, running: number): BoardGroup => ({
  ...{ ...about, running, paused: 1, dueSoon: 2, breached: 3 },
  blocked: { client: 1, agency: 0, third_party: 4 },
})
const groups = [
  group({ state: 'open', clientId: 'a', assistantId: null }, 5),
  group({ state: 'open', clientId: 'b', assistantId: 'x' }, 10),
  group({ state: 'blocked', clientId: 'b', assistantId: 'x' }, 20),
]

test('without a filter all is counted together', () => {
  expect(countsOf(groups, {})).toEqual({
    ...{ running: 35, paused: 3, dueSoon: 6, breached: 9 },
    blocked: { client: 3, agency: 0, third_party: 12 },
  })
})

test.each([
  [{ clientId: 'b' }, 30],
  [{ assistantId: 'x', state: 'open' }, 10],
  [{ state: 'blocked' }, 20],
  [{ clientId: 'c' }, 0],
  [{ standing: 'breached', waitsFor: 'client', order: 'risk', group: 'task' }, 35],
] as const)('%o counts what passes by client, assistant and state, however it stands', (filters, running) => {
  expect(countsOf(groups, filters).running).toBe(running)
})
