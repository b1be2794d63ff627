import { expect, test } from 'vitest'
import { openHold } from './hold.ts'

function openDay() {
  let calls: { readonly at: number; readonly call: () => void }[] = []
  let now = 0
  const done: string[] = []
  const hold = openHold((ms, call) => {
    const one = { at: now + ms, call }
    calls.push(one)
    return () => {
      calls = calls.filter((other) => other !== one)
    }
  }, 8_000)
  const pass = (ms: number) => {
    now += ms
    const due = calls.filter(({ at }) => at <= now)
    calls = calls.filter(({ at }) => at > now)
    for (const { call } of due) call()
  }
  const cancel = (text: string) =>
    hold.hold({
      text,
      size: 100,
      run: async (leaving) => {
        done.push(leaving ? `${text} on leaving` : text)
      },
    })
  return { hold, pass, cancel, done }
}

test('a cancellation waits eight seconds, and is sent once', () => {
  const { hold, pass, cancel, done } = openDay()
  cancel('A')
  pass(7_999)
  expect(done).toEqual([])
  expect(hold.current()?.text).toBe('A')
  pass(1)
  pass(60_000)
  expect(done).toEqual(['A'])
  expect(hold.undo()).toBe(false)
})

test('what was called back is never done', () => {
  const { hold, pass, cancel, done } = openDay()
  cancel('A')
  expect(hold.undo()).toBe(true)
  expect(hold.current()).toBeUndefined()
  pass(60_000)
  expect(done).toEqual([])
})

test('a second cancellation sends the first at once, and Undo calls back the second alone', () => {
  const { hold, pass, cancel, done } = openDay()
  cancel('A')
  pass(5_000)
  cancel('B')
  expect(done).toEqual(['A'])
  expect(hold.current()?.text).toBe('B')
  pass(5_000)
  expect(done).toEqual(['A'])
  expect(hold.undo()).toBe(true)
  pass(60_000)
  expect(done).toEqual(['A'])
})

test('whoever leaves the page within the eight seconds has it sent then, and not once more', () => {
  const { hold, pass, cancel, done } = openDay()
  cancel('A')
  void hold.doNow(true)
  void hold.doNow(true)
  pass(60_000)
  expect(done).toEqual(['A on leaving'])
})

test('whoever shows what is held is told of each change of it', () => {
  const { hold, pass, cancel } = openDay()
  const seen: (string | undefined)[] = []
  const stop = hold.subscribe(() => seen.push(hold.current()?.text))
  cancel('A')
  cancel('B')
  pass(8_000)
  stop()
  cancel('C')
  expect(seen).toEqual(['A', 'B', undefined])
})
