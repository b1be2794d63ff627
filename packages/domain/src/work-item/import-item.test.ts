import { describe, expect, it } from 'vitest'
import { after, bodyOf, codesOf, eventsOf, hour, member, noon, promises, task } from '../samples.fixture.ts'
import { importItem, type PastItem } from './import-item.ts'
import type { WorkItem } from './work-item.ts'

const past: PastItem = { taskId: 'task', title: '7', externalId: '7 x', assistantId: 'a', madeAt: noon - 2 * hour }
const facts = { task, assistant: member('assistant'), promises }
const take = (changes: Partial<PastItem> = {}, existing?: WorkItem, of = facts) =>
  importItem(existing, 'item', of, { ...past, ...changes }, noon)

describe('Work of the past that is taken over', () => {
  it('is closed, with its clocks settled at birth and when it was done as the instant of its event', () => {
    const item = after('work_item', undefined, take({ startedAt: noon - hour }))
    expect(item).toMatchObject({
      ...{ state: 'accepted', imported: true, assistantId: 'a', delegationId: null, reviewId: null },
      ...{ madeAt: noon - 2 * hour, startedAt: noon - hour, doneAt: noon, acceptanceEndsAt: null },
    })
    expect(item.clocks.map(({ kind, state }) => `${kind} ${state}`)).toEqual(['response hit', 'turnaround hit'])
    expect(eventsOf(take())).toEqual(['work_item.imported'])
  })

  it('tells of a promise that was missed', () => {
    const { clocks } = after('work_item', undefined, take({ madeAt: noon - 90 * 24 * hour }))
    expect(clocks.find(({ kind }) => kind === 'turnaround')?.state).toBe('missed')
  })

  it('is taken once', () => {
    expect(take({}, after('work_item', undefined, take()))).toMatchObject({ events: [], result: { existed: true } })
  })

  it('keeps verdict, theme and cause, and is refused where they do not go together', () => {
    expect(bodyOf(take({ verdict: 'rework', themes: ['Date'] }), 'work_item.imported')).toMatchObject({
      ...{ verdict: 'rework', themes: ['Date'], cause: 'assistant' },
    })
    expect(codesOf(take({ verdict: 'passed', themes: ['Date'] }))).toEqual(['theme_without_rework'])
  })

  it('was not done before it was started, nor started before it was made', () => {
    expect(codesOf(take({ startedAt: noon + hour }))).toEqual(['done_before_started'])
    expect(codesOf(take({ startedAt: noon - 3 * hour }))).toEqual(['started_before_made'])
  })

  it('keeps the clinical guard: no list brings clinical work of anybody but a scribe', () => {
    const clinical = { ...facts, task: { ...task, clinical: true } }
    expect(codesOf(take({}, undefined, clinical))).toEqual(['clinical_guard'])
    expect(codesOf(take({}, undefined, { ...facts, assistant: member('reviewer') }))).toEqual(['not_an_assistant'])
  })
})
