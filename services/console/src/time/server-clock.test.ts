import { expect, test } from 'vitest'
import { type LocalTime, openServerClock } from './server-clock.ts'

function localTime(start: number) {
  const ticks = new Set<() => void>()
  const local: LocalTime & { at: number } = {
    at: start,
    now: () => local.at,
    every(_, call) {
      ticks.add(call)
      return () => ticks.delete(call)
    },
  }
  return { local, ticks }
}

test("a page whose clock is an hour slow goes by the server's", () => {
  const { local } = localTime(0)
  const clock = openServerClock(local)
  clock.told(3_600_000, false)
  local.at = 1500
  expect(clock.now()).toBe(3_601_500)
})

test('a slow answer sets no countdown back, and a clock that was set is followed', () => {
  const { local } = localTime(0)
  const clock = openServerClock(local)
  clock.told(10_000, false)
  local.at = 2_000
  clock.told(11_200, false)
  expect(clock.now()).toBe(12_000)
  local.at = 3_000
  clock.told(13_400, false)
  expect(clock.now()).toBe(13_400)
  clock.told(3_000, false)
  expect(clock.now()).toBe(3_000)
})

test('the time of a virtual agency stands still until it is told again', () => {
  const { local } = localTime(1000)
  const clock = openServerClock(local)
  clock.told(500, true)
  local.at = 9000
  expect(clock.now()).toBe(500)
  clock.told(700, true)
  expect(clock.now()).toBe(700)
})

test('one timer serves every listener and ends with the last', () => {
  const { local, ticks } = localTime(0)
  const clock = openServerClock(local)
  let calls = 0
  const [first, second] = [1, 2].map(() => clock.subscribe(() => calls++))
  expect(ticks.size).toBe(1)
  for (const tick of ticks) tick()
  expect(calls).toBe(2)
  first?.()
  expect(ticks.size).toBe(1)
  second?.()
  expect(ticks.size).toBe(0)
})
