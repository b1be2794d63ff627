import { beforeEach, expect, test } from 'vitest'
import { type DraftStorage, openDraftStore } from './draft-store.ts'

const day = 86_400_000
let kept: Map<string, string>
let storage: DraftStorage
let now = 0

beforeEach(() => {
  kept = new Map()
  now = Date.parse('2026-11-02T09:00:00Z')
  storage = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size
    },
  }
})
const open = (of: DraftStorage | undefined = storage) => openDraftStore(of, () => now)

test('what was written is there when the console is opened again, with when it was, until it is dropped', () => {
  open().write('dana brief 7', { goal: 'Every referral' })
  now += day
  expect(open().read('dana brief 7')).toEqual({ at: '2026-11-02T09:00:00.000Z', draft: { goal: 'Every referral' } })
  expect(open().read('olivia brief 7')).toBeUndefined()
  open().drop('dana brief 7')
  expect(open().read('dana brief 7')).toBeUndefined()
  expect(kept.size).toBe(0)
})

test('a draft of which nobody went on within thirty days is gone, and so is what an older console kept', () => {
  open().write('old', {})
  kept.set('understudy:draft:0:other', '{"at":"2026-11-02T09:00:00Z","draft":{}}')
  kept.set('somebody else', 'stays')
  now += 31 * day
  expect(open().read('old')).toBeUndefined()
  expect([...kept.keys()]).toEqual(['somebody else'])
})

test('what is of somebody else goes when the next one comes, and all of it with whoever signs out', () => {
  const store = open()
  store.write('dana hand-in 7', { note: 'x' })
  store.write('olivia hand-in 7', { note: 'y' })
  open().keepOnly('olivia')
  expect([...kept.keys()]).toEqual(['understudy:draft:1:olivia hand-in 7'])
  store.keepOnly(undefined)
  expect(kept.size).toBe(0)
  expect(store.read('dana hand-in 7')).toBeUndefined()
})

test('whoever signs out takes what is theirs along, and leaves what others were writing', () => {
  const store = open()
  store.write('dana brief 7', { goal: 'x' })
  store.hold('dana sop 7', { steps: [] })
  store.write('olivia brief 7', { goal: 'y' })
  store.dropOf('dana')
  expect([...kept.keys()]).toEqual(['understudy:draft:1:olivia brief 7'])
  expect([store.read('dana brief 7'), store.read('dana sop 7')]).toEqual([undefined, undefined])
})

test('what may not lie about is there while the page is open, and nothing of it is written, not even its beginning', () => {
  const store = open()
  store.write('dana brief 7', { tools: 'password: hunte' })
  store.hold('dana brief 7', { tools: 'password: hunter2' })
  expect(kept.size).toBe(0)
  store.changedElsewhere()
  expect(store.read('dana brief 7')?.draft).toEqual({ tools: 'password: hunter2' })
  store.write('dana brief 7', { tools: 'in the vault' })
  expect(open().read('dana brief 7')?.draft).toEqual({ tools: 'in the vault' })
})

test('where the browser keeps nothing, or no more, a draft is kept while the page is open', () => {
  const full = {
    ...storage,
    setItem() {
      throw new Error('QuotaExceededError')
    },
  }
  for (const store of [openDraftStore(undefined, () => now), open(full)]) {
    store.write('a', { note: 'x' })
    expect(store.read('a')?.draft).toEqual({ note: 'x' })
  }
})

test.each(['', 'null', '{}', '{"at":"soon","draft":{}}', '{"at":"2026-11-02T09:00:00Z","draft":null}'])(
  '%s is no draft',
  (text) => {
    const store = open()
    kept.set('understudy:draft:1:a', text)
    expect(store.read('a')).toBeUndefined()
  },
)

test('whoever looks is told of each change, and reads the newest of another window', () => {
  const store = open()
  let told = 0
  const stop = store.subscribe(() => told++)
  store.write('a', { note: 'here' })
  open().write('a', { note: 'there' })
  store.changedElsewhere()
  expect(store.read('a')?.draft).toEqual({ note: 'there' })
  stop()
  store.drop('a')
  expect(told).toBe(2)
})
