import { expect, test } from 'vitest'
import { behindRow } from './behind-of.ts'

const looked = { clientId: 'harbor', from: '2026-11-01' }

test('what happened behind a figure is asked for by the client and the span that are looked at', () => {
  const behind = { counted: 'made', clientId: 'harbor', taskId: 'calls', from: '2026-11-01' }
  expect(behindRow('made', 'task', 'calls', looked)).toEqual(behind)
  expect(behindRow('made', 'assistant', 'maya', { ...looked, clientId: undefined })).toEqual({
    ...{ counted: 'made', assistantId: 'maya', from: '2026-11-01' },
  })
  expect(behindRow('judged', 'all', 'all', { ...looked, clientId: undefined })).toEqual({
    ...{ counted: 'judged', from: '2026-11-01' },
  })
})

test('a point names what else it was counted by: the kind of task and of promise, or the theme', () => {
  const promise = { kind: 'response', audience: 'internal' } as const
  expect(behindRow('promised', 'task_type', 'intake', looked, promise)).toEqual({
    ...{ counted: 'promised', clientId: 'harbor', taskType: 'intake', from: '2026-11-01', ...promise },
  })
  expect(behindRow('themed', 'all', 'Dates', looked, { theme: 'Dates' })).toEqual({
    ...{ counted: 'themed', clientId: 'harbor', from: '2026-11-01', theme: 'Dates' },
  })
})

test('behind the backlog stands what is open, however old', () => {
  expect(behindRow('open', 'task', 'calls', looked)).toEqual({ counted: 'open', clientId: 'harbor', taskId: 'calls' })
})

test('a row that work cannot be listed by leads nowhere, rather than to all work', () => {
  expect(behindRow('made', 'cohort', '2026-11', looked)).toBeUndefined()
})
