import { describe, expect, it } from 'vitest'
import { filledTemplate, retireTemplate, saveTemplate } from '../client/message-templates.ts'
import type { Member } from '../member/member.ts'
import {
  after,
  bodyOf,
  codesOf,
  doing,
  eventsOf,
  member,
  noon,
  openItem,
  promises,
  startedItem,
  task,
} from '../samples.fixture.ts'
import { setCriteria } from '../task/automatic-criteria.ts'
import { setTracker } from '../task/tracker.ts'
import { commentOn } from './comment.ts'
import { makeWorkItem } from './make.ts'
import { orderAfter } from './order-after.ts'
import { setFields } from './set-fields.ts'
import { handIn, startWork } from './work.ts'
import type { WorkItem } from './work-item.ts'

const known = (items: Record<string, Partial<WorkItem>>) => (id: string) =>
  items[id] === undefined ? undefined : openItem({ title: id, ...items[id] })

describe('An item that comes after others', () => {
  const order = (item: Partial<WorkItem>, list: string[], items: Record<string, Partial<WorkItem>>) =>
    orderAfter(openItem({ title: 'a', ...item }), 'a', list, known({ a: { title: 'a', ...item }, ...items }))

  it('is not begun before they are done, and says which it waits for', () => {
    const waiting = openItem({ after: ['b', 'c', 'd'] })
    const earlier = known({ b: { state: 'in_progress' }, c: { state: 'delivered' }, d: { state: 'cancelled' } })
    const start = (states: ReturnType<typeof known>) =>
      startWork(waiting, 'a', promises, doing({ earlier: states }), noon)
    expect(start(earlier)).toMatchObject({ reasons: [{ message: 'It waits for “b” (b), which is in_progress' }] })
    expect(codesOf(start(known({ b: { state: 'accepted' }, c: { state: 'merged' } })))).toEqual([])
  })

  it('never waits in the end for itself: the way round is named', () => {
    expect(order({}, ['b'], { b: { after: ['c'] }, c: { after: ['a'] } })).toMatchObject({
      code: 'waits_for_itself',
      reasons: [{ message: '“a” would wait for “b”, which waits for “c”, which waits for “a”' }],
    })
    expect(codesOf(order({}, ['a'], {}))).toEqual(['waits_for_itself'])
    expect(eventsOf(order({}, ['b', 'c'], { b: { after: ['d'] }, c: { after: ['d'] }, d: {} }))).toEqual([
      'work_item.ordered_after',
    ])
  })

  it('comes after work of the same client that there is, and is ordered before it is begun', () => {
    expect(codesOf(order({}, ['b', 'x'], { b: { clientId: 'other' } }))).toEqual([
      'earlier_not_found',
      'earlier_not_found',
    ])
    expect(codesOf(order({ state: 'in_progress' }, [], {}))).toEqual(['begun_already'])
    expect(eventsOf(order({ after: ['b'] }, ['b'], { b: {} }))).toEqual([])
  })
})

describe('A comment', () => {
  const say = (
    by: ReturnType<typeof member>,
    mentioned: [string, ReturnType<typeof member> | undefined][] = [],
    item = openItem(),
  ) =>
    commentOn(item, 'item', {
      by: { id: 'somebody', member: by },
      text: 'Nearly there',
      mentioned: mentioned.map(([id, one]) => ({ id, member: one })),
    })

  it('mentions people of the agency and of the item’s own client alone', () => {
    expect(
      bodyOf(
        say(member('reviewer'), [
          ['a', member('assistant')],
          ['a', member('assistant')],
        ]),
        'work_item.commented',
      ),
    ).toEqual({
      ...{ number: 1, text: 'Nearly there', mentions: ['a'] },
    })
    expect(
      codesOf(
        say(member('ops_lead'), [
          ['b', undefined],
          ['c', { ...member('client_contact'), clientId: 'other' }],
        ]),
      ),
    ).toEqual(['mention_unknown', 'mention_cannot_see'])
  })

  it('is for the agency alone unless it says otherwise; what the client’s contact says or is mentioned in is for both', () => {
    const contact = { ...member('client_contact'), clientId: openItem().clientId }
    const audienceOf = (by: Member, mentioned: Member[], audience?: 'internal' | 'client') => {
      const people = mentioned.map((one, index) => ({ id: `m${index}`, member: one }))
      const said = commentOn(openItem(), 'item', {
        by: { id: 'x', member: by },
        text: 'Hm',
        mentioned: people,
        audience,
      })
      return said.kind === 'accepted' ? (bodyOf(said, 'work_item.commented').audience ?? 'internal') : codesOf(said)
    }
    const lead = { ...member('ops_lead'), clientId: null }
    expect([
      audienceOf(lead, []),
      audienceOf(lead, [], 'client'),
      audienceOf(lead, [contact]),
      audienceOf(contact, []),
      audienceOf(contact, [], 'internal'),
    ]).toEqual(['internal', 'client', 'client', 'client', 'client'])
    expect(audienceOf(lead, [contact], 'internal')).toEqual(['mention_cannot_see'])
    const said = commentOn(openItem(), 'item', { by: undefined, text: 'Hm', mentioned: [], audience: 'client' })
    expect(after('work_item', openItem(), said)).toMatchObject({ comments: 1, commentsForClient: 1 })
  })

  it('comes from an assistant about their own work, or where they were mentioned', () => {
    expect(codesOf(say(member('assistant')))).toEqual(['not_your_work'])
    const mine = openItem({ assistantId: 'somebody' })
    expect(codesOf(say(member('assistant'), [], mine))).toEqual([])
    expect(codesOf(say(member('assistant'), [], openItem({ mentioned: ['somebody'] })))).toEqual([])
  })
})

describe('A task’s own tracker', () => {
  const fields = [
    { key: 'payer', name: 'Payer', kind: 'text' },
    { key: 'paid', name: 'Paid', kind: 'number' },
    { key: 'open', name: 'Open', kind: 'number' },
    { key: 'total', name: 'Total', kind: 'number' },
    { key: 'way', name: 'Way', kind: 'choice', choices: ['Fax', 'Portal'] },
  ] as const
  const tracked = after('task', task, setTracker(task, 'task', fields as never))

  it('takes values of its fields in their kinds, while the item is not handed in', () => {
    const set = (values: Record<string, string | null>, item = openItem()) => setFields(item, 'item', tracked, values)
    const item = after('work_item', openItem(), set({ payer: 'Acme', way: 'Fax' }))
    expect(item.fields).toEqual({ payer: 'Acme', way: 'Fax' })
    expect(after('work_item', item, set({ way: null }, item)).fields).toEqual({ payer: 'Acme' })
    expect(eventsOf(set({ payer: 'Acme' }, item))).toEqual([])
    expect(codesOf(set({ paid: 'much', way: 'Pigeon', shade: 'red' }))).toEqual([
      'value_unfit',
      'value_unfit',
      'no_such_field',
    ])
    expect(codesOf(set({ payer: 'Acme' }, openItem({ state: 'submitted' })))).toEqual(['locked'])
    expect(codesOf(setTracker(task, 'task', [fields[0], fields[0], { key: 'x', name: 'X', kind: 'choice' }]))).toEqual([
      'field_twice',
      'choices_unfit',
    ])
  })

  it('is what automatic criteria check every submission by, before a person looks: what fails is returned unsubmitted and counted apart', () => {
    const criteria = [
      { kind: 'filled', field: 'payer' },
      { kind: 'pattern', field: 'payer', pattern: 'A-99*' },
      { kind: 'links', atLeast: 1 },
      { kind: 'sum', fields: ['paid', 'open'], total: 'total' },
    ] as const
    const checked = after('task', tracked, setCriteria(tracked, 'task', criteria))
    const made = after(
      'work_item',
      undefined,
      makeWorkItem(undefined, 'i', checked, promises, { taskId: 'task', title: 'x' }, noon),
    )
    expect(made.criteria).toEqual(criteria)
    const ready = startedItem({ ticked: [1], criteria })
    const send = (values: Record<string, string>, links: string[]) =>
      handIn({ ...ready, fields: values }, 'item', undefined, links)
    const failing = send({ payer: 'b', paid: '0.1', open: '0.2', total: '0.4' }, [])
    expect(codesOf(failing)).toEqual(['pattern_unmet', 'links_missing', 'sum_unmet'])
    expect(failing.kind === 'refused' && failing.record).toMatchObject([
      { type: 'work_item.returned', body: { reasons: ['pattern_unmet', 'links_missing', 'sum_unmet'] } },
    ])
    expect(codesOf(send({}, ['https://example.org/x']))).toContain('field_missing')
    const right = send({ payer: 'b-12 (x)', paid: '0.1', open: '0.2', total: '0.3' }, ['https://example.org/x'])
    expect(eventsOf(right)).toEqual(['work_item.submitted'])
  })

  it('has a field for every criterion that asks for one', () => {
    expect(codesOf(setCriteria(tracked, 'task', [{ kind: 'filled', field: 'shade' }]))).toEqual(['no_such_field'])
    expect(codesOf(setCriteria(tracked, 'task', [{ kind: 'pattern', field: 'payer', pattern: '*a*b*c*' }]))).toEqual([
      'pattern_too_wide',
    ])
  })
})

describe('Words that a client has approved', () => {
  const words = { name: 'Reminder', text: 'About {title}, due {due_date}', approvedBy: 'A leader' }

  it('are kept in versions, and are offered no more once they are retired', () => {
    expect(bodyOf(saveTemplate({}, 'client', words), 'client.message_template_saved')).toMatchObject({ version: 1 })
    const kept = { reminder: { ...words, version: 1 } }
    expect(eventsOf(saveTemplate(kept, 'client', words))).toEqual([])
    expect(
      bodyOf(saveTemplate(kept, 'client', { ...words, text: 'x' }), 'client.message_template_saved'),
    ).toMatchObject({
      version: 2,
    })
    expect(eventsOf(retireTemplate(kept, 'client', ' reminder '))).toEqual(['client.message_template_retired'])
    expect(codesOf(retireTemplate({}, 'client', 'x'))).toEqual(['template_unknown'])
    expect(codesOf(saveTemplate({}, 'client', { ...words, text: 'Dear {First Name}' }))).toEqual([
      'placeholder_malformed',
    ])
  })

  it('are filled in from an item; what nothing fills in stays and is named', () => {
    expect(filledTemplate(words, { title: 'Referral 7' })).toEqual({
      ...{ text: 'About Referral 7, due {due_date}', missing: ['due_date'] },
    })
  })
})
