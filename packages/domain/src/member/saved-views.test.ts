import { expect, test } from 'vitest'
import type { Member } from './member.ts'
import { dropView, evolveViews, mostViews, type SavedView, saveView } from './saved-views.ts'

const lead: Member = {
  ...{ state: 'active', name: 'Dana', email: 'dana@example.org', roles: ['ops_lead'], clientId: null },
  ...{ clinician: false, supportRole: null, scribeCredential: null, agreement: null, grants: [] },
}
const late: SavedView = { name: 'Late at Harbor', query: '?standing=breached', shared: false }

const after = (member: Member, decision: ReturnType<typeof saveView>): Member => {
  if (decision.kind === 'refused') throw new Error(decision.code)
  return decision.events.reduce((one, { type, body }) => ({ ...one, ...evolveViews(one, type, body) }), member)
}

test('a view is kept under its name, in the order of making, and another one of the name takes its place', () => {
  const first = after(lead, saveView(lead, 'dana', late))
  const second = after(first, saveView(first, 'dana', { name: 'By client', query: '?group=client', shared: true }))
  const third = after(second, saveView(second, 'dana', { ...late, query: '?standing=due_soon' }))
  expect(third.views).toEqual([
    { name: 'Late at Harbor', query: '?standing=due_soon', shared: false },
    { name: 'By client', query: '?group=client', shared: true },
  ])
})

test('what is kept already in the same words is no event', () => {
  const kept = after(lead, saveView(lead, 'dana', late))
  expect(saveView(kept, 'dana', late)).toMatchObject({ kind: 'accepted', events: [] })
})

test('a view that is dropped is gone, and one that is not there is not dropped', () => {
  const kept = after(lead, saveView(lead, 'dana', late))
  expect(after(kept, dropView(kept, 'dana', late.name)).views).toEqual([])
  expect(dropView(lead, 'dana', late.name)).toMatchObject({ kind: 'refused', code: 'view_not_there' })
})

test('an assistant keeps views and shares none', () => {
  const assistant: Member = { ...lead, roles: ['assistant'] }
  expect(saveView(assistant, 'maya', late)).toMatchObject({ kind: 'accepted' })
  expect(saveView(assistant, 'maya', { ...late, shared: true })).toMatchObject({
    kind: 'refused',
    code: 'view_not_shared',
  })
})

test('who keeps as many as a list can show drops one before the next, and still changes those there are', () => {
  const views = Array.from({ length: mostViews }, (_, index) => ({ ...late, name: `View ${index}` }))
  const full: Member = { ...lead, views }
  expect(saveView(full, 'dana', late)).toMatchObject({ kind: 'refused', code: 'too_many_views' })
  expect(saveView(full, 'dana', { ...late, name: 'View 3', shared: true })).toMatchObject({ kind: 'accepted' })
})
