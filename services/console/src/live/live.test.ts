import type { LiveMessage } from '@understudy/contract/http/live'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type LiveState, openLive, type Source, waitMs } from './open-live.ts'
import { openRefresh } from './open-refresh.ts'

/** Time that moves only when a test says so. */
function steppedTime() {
  let now = 0
  const due = new Map<object, { at: number; call: () => void }>()
  return {
    later(ms: number, call: () => void) {
      const name = {}
      due.set(name, { at: now + ms, call })
      return () => due.delete(name)
    },
    async pass(ms: number) {
      for (const until = now + ms; ; ) {
        const next = [...due].filter(([, { at }]) => at <= until).sort(([, a], [, b]) => a.at - b.at)[0]
        now = next?.[1].at ?? until
        if (next === undefined) return
        due.delete(next[0])
        next[1].call()
        for (let turn = 0; turn < 5; turn++) await Promise.resolve()
      }
    },
  }
}

test('a hundred changes at once become one refresh, and one more for what came meanwhile', async () => {
  const time = steppedTime()
  let refreshes = 0
  const refresh = openRefresh(async () => void refreshes++, time.later)
  for (let change = 0; change < 100; change++) refresh.ask()
  await time.pass(200)
  expect(refreshes).toBe(1)
  refresh.ask()
  refresh.ask()
  await time.pass(200)
  expect(refreshes).toBe(1)
  await time.pass(5000)
  expect(refreshes).toBe(2)
})

test('after any row of changes the last one is followed by a refresh, and they stay a second apart', async () => {
  const steps = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(steps, async (pauses) => {
      const time = steppedTime()
      let [changes, seen, refreshes, passed] = [0, 0, 0, 0]
      const refresh = openRefresh(async () => {
        seen = changes
        refreshes++
      }, time.later)
      for (const pause of pauses) {
        changes++
        refresh.ask()
        await time.pass(pause)
        passed += pause
      }
      await time.pass(5000)
      expect(seen).toBe(changes)
      expect(refreshes).toBeLessThanOrEqual(Math.ceil((passed + 5000) / 1000))
    }),
  )
})

test('a refresh that fails does not end the next one', async () => {
  const time = steppedTime()
  let refreshes = 0
  const refresh = openRefresh(() => {
    refreshes++
    return Promise.reject(new Error('offline'))
  }, time.later)
  refresh.ask()
  await time.pass(5000)
  refresh.ask()
  await time.pass(5000)
  expect(refreshes).toBe(2)
})

function liveOn(time: ReturnType<typeof steppedTime>) {
  const sources: (Source & { readyState: number; isClosed: boolean })[] = []
  const [states, messages]: [LiveState[], LiveMessage[]] = [[], []]
  const told = { begun: 0, refused: 0 }
  const live = openLive({
    open: () => {
      const source = {
        onopen: null,
        onmessage: null,
        onerror: null,
        readyState: 0,
        isClosed: false,
        close() {},
      } as (typeof sources)[0]
      source.close = () => {
        source.isClosed = true
      }
      sources.push(source)
      return source
    },
    later: time.later,
    random: () => 1,
    onMessage: (message) => messages.push(message),
    onState: (state) => states.push(state),
    onBegin: () => told.begun++,
    onRefused: () => told.refused++,
  })
  return { live, sources, states, messages, told }
}

test('a broken line is the browser to mend, a refused stream is tried again ever more slowly', async () => {
  const time = steppedTime()
  const { live, sources, states, told } = liveOn(time)
  sources[0]?.onopen?.()
  sources[0]?.onerror?.()
  await time.pass(60_000)
  expect(sources).toHaveLength(1)
  for (const [tries, wait] of [1000, 2000, 4000].entries()) {
    const source = sources[tries] as (typeof sources)[0]
    source.readyState = 2
    source.onerror?.()
    await time.pass(wait - 1)
    expect(sources).toHaveLength(tries + 1)
    await time.pass(1)
    expect(sources).toHaveLength(tries + 2)
  }
  sources.at(-1)?.onopen?.()
  expect(states.at(-1)).toBe('live')
  expect(told).toEqual({ begun: 0, refused: 3 })
  live.stop()
  expect(sources.at(-1)?.isClosed).toBe(true)
})

test('a message arrives as the contract says', () => {
  const { sources, messages } = liveOn(steppedTime())
  const message: LiveMessage = { position: 7, streams: [], reset: true }
  sources[0]?.onmessage?.({ data: JSON.stringify(message) })
  expect(messages).toEqual([message])
})

test('all is read again once, when the first message says where the stream begins, and so after each break', () => {
  const { sources, messages, told } = liveOn(steppedTime())
  const say = (position: number) => sources[0]?.onmessage?.({ data: JSON.stringify({ position, streams: [] }) })
  sources[0]?.onopen?.()
  expect(told.begun).toBe(0)
  say(7)
  say(8)
  expect(told.begun).toBe(1)
  sources[0]?.onerror?.()
  sources[0]?.onopen?.()
  say(9)
  expect(told.begun).toBe(2)
  expect(messages.map(({ position }) => position)).toEqual([7, 8, 9])
})

test('no wait is longer than half a minute or shorter than half a second', () => {
  fc.assert(
    fc.property(fc.nat(100), fc.double({ min: 0, max: 1, noNaN: true }), (failures, random) => {
      expect(waitMs(failures, random)).toBeGreaterThanOrEqual(500)
      expect(waitMs(failures, random)).toBeLessThanOrEqual(30_000)
    }),
  )
})
