import { expect, test } from 'vitest'
import { byAddress } from './by-address.ts'

/** What was opened, in order, each time it was. */
function opened(most: number) {
  const all: string[] = []
  const at = byAddress(async (address) => {
    all.push(address)
    if (address === 'broken' && all.length === 1) throw new Error('away')
    return { address }
  }, most)
  return { all, at }
}

test('an address is opened once, however often it is asked for, also at the same time', async () => {
  const { all, at } = opened(2)
  const [one, same] = await Promise.all([at('localhost:1'), at('localhost:1')])
  expect(await at('localhost:1')).toBe(one)
  expect(same).toBe(one)
  expect(all).toEqual(['localhost:1'])
})

test('whoever asks by a thousand ports pushes none out that is in use, and no more are kept than were allowed', async () => {
  const { all, at } = opened(3)
  const used = await at('127.0.0.1')
  for (let port = 0; port < 1_000; port++) {
    await at(`localhost:${port}`)
    expect(await at('127.0.0.1')).toBe(used)
  }
  await Promise.all(['localhost:998', 'localhost:999'].map(at))
  expect(all, 'the last ones are there').toHaveLength(1_001)
  await at('localhost:0')
  expect(all.at(-1), 'one of before is opened anew').toBe('localhost:0')
})

test('what could not be opened is tried again the next time', async () => {
  const { at } = opened(2)
  await expect(at('broken')).rejects.toThrow('away')
  expect(await at('broken')).toEqual({ address: 'broken' })
})
