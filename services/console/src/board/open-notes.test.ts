import { expect, test } from 'vitest'
import { openNotes, shownMs } from './open-notes.ts'

/** A clock that is turned by hand. */
function clockwork() {
  let now = 0
  const waits = new Set<{ at: number; call: () => void }>()
  const later = (ms: number, call: () => void) => {
    const wait = { at: now + ms, call }
    waits.add(wait)
    return () => waits.delete(wait)
  }
  const pass = (ms: number) => {
    now += ms
    for (const wait of [...waits].filter(({ at }) => at <= now)) {
      waits.delete(wait)
      wait.call()
    }
  }
  return { later, pass }
}

const done = { text: '3 items set to urgent.' }
const undoable = { text: '3 items assigned to Maya.', undo: () => undefined }

test('what was said goes by itself after some seconds, later where it can be undone, and a long text stays long enough to be read', () => {
  const { later, pass } = clockwork()
  const { say, current } = openNotes(later)
  say(done)
  pass(5_900)
  expect(current()).toEqual([done])
  pass(200)
  expect(current()).toEqual([])
  say(undoable)
  pass(29_000)
  expect(current()).toEqual([undoable])
  pass(1_100)
  expect(current()).toEqual([])
  expect(shownMs({ text: 'x'.repeat(200) })).toBe(16_000)
})

test('no time passes for a note while somebody is at it, also for one that comes meanwhile', () => {
  const { later, pass } = clockwork()
  const { say, sayBeside, wait, goOn, current } = openNotes(later)
  say(undoable)
  wait()
  sayBeside(done)
  pass(120_000)
  expect(current()).toEqual([undoable, done])
  goOn()
  pass(6_100)
  expect(current()).toEqual([undoable])
  pass(30_000)
  expect(current()).toEqual([])
})

test('on another page only what can be undone stays', () => {
  const { say, sayBeside, hushDone, current } = openNotes(clockwork().later)
  say(undoable)
  sayBeside(done)
  hushDone()
  expect(current()).toEqual([undoable])
})
