import { describe, expect, it } from 'vitest'
import { publishPolicy } from '../client/client.ts'
import { defaultPolicy } from '../client/defaults.ts'
import { causesOfEvent } from '../escalation/causes-of-event.ts'
import { isMoot } from '../escalation/is-moot.ts'
import { noteRepeatedQuestion } from '../rework/note-repeated-question.ts'
import { landFix } from '../rework/process-fix.ts'
import { after, bodyOf, client, codesOf, eventsOf, hour, noon, startedItem, task } from '../samples.fixture.ts'
import { promisesOf } from '../work-item/promises.ts'
import { blockWork } from '../work-item/work.ts'
import { amendAnswer, answer, mayAnswer, reword, withdraw } from './answer.ts'
import { type Asked, ask, takeFromFaq, writeEntry } from './ask.ts'
import { questionColumns } from './columns.ts'
import { publishAnswer, retireEntry } from './faq.ts'
import type { Question } from './question.ts'
import { questionWakeAt, wakeQuestion } from './wake.ts'

/** By the closing of the day on which it is asked. */
const sameDay = { kind: 'fixed', time: '23:59', zone: 'Etc/UTC', daysAhead: 0 } as const
const targets = { ...defaultPolicy.targets, answer: sameDay }
const promises = promisesOf(after('client', client, publishPolicy(client, 'client', { ...defaultPolicy, targets })))
const origin = { clientId: 'client', taskId: 'task', workItemId: 'item', briefVersion: 1 }
const asked: Asked = {
  origin,
  to: 'client',
  text: 'Which tray of the fax?',
  by: 'assistant',
  blocks: true,
  shown: ['q0'],
}
const item = startedItem()
const asking = (changes: Partial<Asked> = {}) => ask('q', { ...asked, ...changes }, item, promises, noon)
const question = after('question', undefined, asking())
const blocked = after('work_item', item, asking())
const waiting = { item: blocked, promises }
const answered = after(
  'question',
  question,
  answer(question, 'q', 'The blue one', 'dana', waiting, noon + hour),
  noon + hour,
)
const published = (scope: 'task' | 'client', of: Question = answered) =>
  after('question', of, publishAnswer(of, 'q', { scope }, 'lead'))

describe('Domain, section 10: a question', () => {
  it('is asked from a work item or a task and has an answer clock ("same day")', () => {
    expect(question).toMatchObject({ state: 'asked', workItemId: 'item', briefVersion: 1, to: 'client' })
    expect(question.clocks).toMatchObject([{ kind: 'answer', dueAt: Date.UTC(2026, 5, 1, 17) }])
    const fromTask = { ...asked, origin: { clientId: 'client', taskId: 'task', briefVersion: 1 }, blocks: false }
    expect(eventsOf(asking(fromTask))).toEqual(['question.asked'])
    expect(codesOf(asking({ ...fromTask, blocks: true }))).toEqual(['nothing_to_block'])
    // No target, no clock (sla, rule 51).
    expect(after('question', undefined, ask('q', asked, item, promisesOf(client), noon)).clocks).toEqual([])
  })

  it('blocks the work that waits for it, which names it, pauses for a client and not for ourselves, and runs one answer clock', () => {
    expect(blocked).toMatchObject({ state: 'blocked', blockedOn: { waitsFor: 'client', questionId: 'q' } })
    expect(blocked.clocks.find(({ kind }) => kind === 'turnaround')?.state).toBe('paused')
    const ofUs = after('work_item', item, asking({ to: 'lead' }))
    expect(ofUs.clocks.map(({ kind, state }) => `${kind} ${state}`)).toEqual(['response hit', 'turnaround running'])
    const forAReason = after('work_item', item, blockWork(item, 'item', promises, 'agency', 'A form lacks', noon))
    expect(forAReason.clocks.map(({ kind }) => kind)).toContain('answer')
  })

  it('lets the work go on in the very decision that answers or withdraws it, and no work that waits for something else', () => {
    const given = answer(question, 'q', 'The blue one', 'dana', waiting, noon + hour)
    expect(eventsOf(given)).toEqual(['question.answered', 'work_item.resumed'])
    expect(after('work_item', blocked, given, noon + hour)).toMatchObject({ state: 'in_progress', blockedOn: null })
    expect(eventsOf(withdraw(question, 'q', 'Found it', 'a', waiting, noon))).toContain('work_item.resumed')
    const elsewhere = { ...blocked, blockedOn: { waitsFor: 'client', reason: 'Other', since: noon } } as const
    expect(eventsOf(answer(question, 'q', 'Blue', 'dana', { ...waiting, item: elsewhere }, noon))).toEqual([
      'question.answered',
    ])
    expect(codesOf(answer(answered, 'q', 'Blue', 'dana', waiting, noon))).toEqual(['not_open'])
  })

  it('is answered by whom it was asked of, or by a lead in their place; reworded until then and amended afterwards', () => {
    expect(mayAnswer({ to: 'client' }, ['client_contact'])).toBe(true)
    expect(mayAnswer({ to: 'agency' }, ['client_contact'])).toBe(false)
    expect(mayAnswer({ to: 'lead' }, ['reviewer'])).toBe(false)
    expect(mayAnswer({ to: 'client' }, ['ops_lead'])).toBe(true)
    expect(after('question', question, reword(question, 'q', 'Which tray?', 'a')).text).toBe('Which tray?')
    expect(codesOf(reword(answered, 'q', 'Which tray?', 'a'))).toEqual(['not_open'])
    expect(codesOf(amendAnswer(question, 'q', 'Green', 'dana'))).toEqual(['not_answered'])
    expect(after('question', answered, amendAnswer(answered, 'q', 'Green', 'dana')).answer).toMatchObject({
      version: 2,
    })
  })

  it('that is not answered in time raises an escalation about itself, which ends with the answer', () => {
    const late = noon + 6 * hour
    const alarm = questionWakeAt(question)
    expect(alarm).toBeLessThan(late)
    const told = wakeQuestion(question, 'q', promises, late)
    const event = { type: 'question.clocks_settled', streamId: 'q', body: bodyOf(told, 'question.clocks_settled') }
    const subject = { kind: 'question', id: 'q' }
    expect(causesOfEvent(event)).toMatchObject([{ change: 'raise', cause: 'overdue_answer', subject }])
    const over = { type: 'question.answered', streamId: 'q', body: {} }
    expect(causesOfEvent(over)).toMatchObject([{ change: 'end', causes: ['overdue_answer'], subject }])
    expect(isMoot({ kind: 'overdue_answer' }, 'question', { state: 'answered', isCovered: false })).toBe(true)
    const missed = after('question', question, told)
    const then = after('question', missed, answer(missed, 'q', 'Blue', 'dana', waiting, late), late)
    expect([questionColumns(answered).promise, questionColumns(then).promise]).toEqual(['kept', 'missed'])
  })
})

describe('Domain, section 10: the FAQ', () => {
  it('an answer can be published to the task’s or client’s shared FAQ, in versions, and retired', () => {
    expect(codesOf(publishAnswer(question, 'q', { scope: 'task' }, 'lead'))).toEqual(['not_answered'])
    const first = published('task')
    expect(first.publication).toMatchObject({ scope: 'task', version: 1, answer: 'The blue one' })
    expect(publishAnswer(first, 'q', { scope: 'task' }, 'lead')).toMatchObject({ events: [], result: { version: 1 } })
    const second = after('question', first, publishAnswer(first, 'q', { scope: 'client', question: 'Tray?' }, 'lead'))
    expect(second.publication).toMatchObject({ scope: 'client', version: 2, question: 'Tray?' })
    const third = after('question', second, amendAnswer(second, 'q', 'The green one', 'dana'))
    expect(third.publication).toMatchObject({ version: 3, answer: 'The green one' })
    const out = after('question', third, retireEntry(third, 'q', 'No fax', 'lead'))
    expect(out).toMatchObject({ publication: null, publishedVersions: 3 })
    expect(codesOf(retireEntry(out, 'q', 'No fax', 'lead'))).toEqual(['not_published'])
    const written = writeEntry('q', origin, { question: 'Fax?', answer: 'Blue', scope: 'task', by: 'lead' })
    expect(after('question', undefined, written)).toMatchObject({ state: 'answered', unasked: true })
  })

  it('so that the same question is not answered twice: its answer is taken instead, which is recorded as found', () => {
    const take = (of: Question | undefined, from = origin) =>
      takeFromFaq('f', from, { id: 'q', question: of }, undefined, 'b')
    const found = after('question', undefined, take(published('task')))
    expect(found).toMatchObject({ state: 'found', foundIn: 'q', text: asked.text, clocks: [] })
    const otherTask = { ...origin, taskId: 'other' }
    expect(codesOf(take(published('task'), otherTask))).toEqual(['not_in_faq'])
    expect(take(published('client'), otherTask)).toMatchObject({ result: { answer: 'The blue one' } })
    expect(codesOf(take(question))).toEqual(['no_such_answer'])
    expect(codesOf(take(published('client'), { ...origin, clientId: 'another' }))).toEqual(['no_such_answer'])
  })
})

describe('A question that is repeated under one version of a brief', () => {
  const times = (count: number, from = 1) =>
    Array.from({ length: count }, (_, index) => ({ questionId: `q${from + index}`, at: noon + index * hour }))
  const note = (of: typeof task, some: ReturnType<typeof times>, briefVersion = 1) =>
    noteRepeatedQuestion(of, 'task', { briefVersion, text: 'Which tray?', asked: some }, () => 'fix')

  it('is a defect of the brief: a process fix opens for the owner of the task, one a question, until something changed', () => {
    const owned = { ...task, ownerId: 'lead' }
    expect(note(owned, times(2))).toMatchObject({ events: [] })
    expect(note(owned, times(3), 2)).toMatchObject({ events: [] })
    const opened = note(owned, times(3))
    const body = bodyOf(opened, 'task.process_fix_opened')
    expect(body).toMatchObject({ because: 'asked_again', ownerId: 'lead', likelyCause: 'brief', briefVersion: 1 })
    expect(body).toMatchObject({ questions: ['q1', 'q2', 'q3'], name: 'Asked 3 times: Which tray?' })
    const open = after('task', owned, opened, noon + 3 * hour)
    expect(note(open, times(4))).toMatchObject({ events: [] })
    const landed = landFix(open, 'task', 'fix', { kind: 'faq', what: 'It is in the FAQ' }, { by: 'lead', at: noon })
    const closed = after('task', open, landed, noon + 3 * hour)
    expect(note(closed, times(4))).toMatchObject({ events: [] })
    expect(eventsOf(note(closed, times(7)))).toEqual(['task.process_fix_opened'])
  })
})
