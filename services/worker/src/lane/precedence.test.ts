import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { openPrecedence } from './precedence.ts'

/** Work that ends when it is told to. */
function held() {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { work: () => promise, end: resolve }
}

describe('what goes first in a worker', () => {
  it('what follows waits until nothing that fell due is under way', async () => {
    const { first, after } = openPrecedence()
    const order: string[] = []
    const due = [held(), held()]
    const wakes = due.map(({ work }) => first(work))
    const follows = after(async () => void order.push('a follow-up'))
    due[0]?.end()
    await turn()
    order.push('the second wake')
    due[1]?.end()
    await Promise.all([...wakes, follows])
    expect(order).toEqual(['the second wake', 'a follow-up'])
  })

  it('what follows goes in the order of asking, four at a time', async () => {
    const { after } = openPrecedence()
    const all = Array.from({ length: 6 }, held)
    const begun: number[] = []
    const done = all.map(({ work }, index) => after(() => (begun.push(index), work())))
    await turn()
    expect(begun).toEqual([0, 1, 2, 3])
    all[1]?.end()
    await turn()
    expect(begun).toEqual([0, 1, 2, 3, 4])
    for (const { end } of all) end()
    await Promise.all(done)
    expect(begun).toEqual([0, 1, 2, 3, 4, 5])
  })

  it('a flood of what falls due puts off what follows for half a second and no longer', async () => {
    let now = 0
    const { first, after } = openPrecedence(() => now)
    const due = held()
    const flood = first(due.work)
    let isDone = false
    const follows = after(async () => {
      isDone = true
    })
    now = 499
    await first(async () => {})
    await turn()
    expect(isDone).toBe(false)
    now = 500
    await first(async () => {})
    await follows
    expect(isDone).toBe(true)
    due.end()
    await flood
  })

  it('in a flood, one at a time of those that have waited so long goes', async () => {
    let now = 0
    const { first, after } = openPrecedence(() => now)
    const due = held()
    const flood = first(due.work)
    const all = Array.from({ length: 3 }, held)
    const begun: number[] = []
    const done = all.map(({ work }, index) => after(() => (begun.push(index), work())))
    now = 600
    await first(async () => {})
    await turn()
    expect(begun).toEqual([0])
    all[0]?.end()
    await turn()
    expect(begun).toEqual([0, 1])
    due.end()
    await flood
    await turn()
    expect(begun).toEqual([0, 1, 2])
    for (const { end } of all) end()
    await Promise.all(done)
  })

  it('what only counts goes when nothing is decided or waits to be, two at a time', async () => {
    const { after, last } = openPrecedence()
    const decision = held()
    const all = Array.from({ length: 3 }, held)
    const begun: number[] = []
    const decides = after(decision.work)
    const counts = all.map(({ work }, index) => last(() => (begun.push(index), work())))
    await turn()
    expect(begun).toEqual([])
    decision.end()
    await decides
    await turn()
    expect(begun).toEqual([0, 1])
    all[0]?.end()
    await turn()
    expect(begun).toEqual([0, 1, 2])
    for (const { end } of all) end()
    await Promise.all(counts)
  })

  it('decisions without end put off what only counts for half a second and no longer', async () => {
    let now = 0
    const { after, last } = openPrecedence(() => now)
    const decision = held()
    const decides = after(decision.work)
    const all = Array.from({ length: 2 }, held)
    const begun: number[] = []
    const counts = all.map(({ work }, index) => last(() => (begun.push(index), work())))
    now = 499
    await after(async () => {})
    expect(begun).toEqual([])
    now = 500
    await after(async () => {})
    expect(begun).toEqual([0])
    all[0]?.end()
    await turn()
    expect(begun).toEqual([0, 1])
    for (const { end } of [decision, ...all]) end()
    await Promise.all([decides, ...counts])
  })

  it('what fails makes room like what succeeds', async () => {
    const { first, after } = openPrecedence()
    await expect(first(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await Promise.all(
      Array.from({ length: 4 }, () => expect(after(() => Promise.reject(new Error('no')))).rejects.toThrow('no')),
    )
    expect(await after(async () => 'done')).toBe('done')
  })
})
