import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { readAgain } from './read-again.ts'

/** Something that is looked at, whose answers a test gives by hand, and how often one was broken off. */
function lookedAt() {
  const client = new QueryClient()
  const asked: ((answer: string) => void)[] = []
  const told = { brokenOff: 0 }
  const observer = new QueryObserver(client, {
    queryKey: ['board'],
    queryFn: ({ signal }) => {
      signal.onabort = () => told.brokenOff++
      return new Promise<string>((answer) => asked.push(answer))
    },
  })
  const leave = observer.subscribe(() => undefined)
  return { client, asked, told, shown: () => observer.getCurrentResult().data, leave }
}

test('an answer that is on its way is let through, and what may have changed meanwhile is read after it', async () => {
  const { client, asked, told, shown, leave } = lookedAt()
  const again = readAgain(client, ['board'])
  expect(asked).toHaveLength(1)
  asked[0]?.('before')
  await expect.poll(() => asked.length).toBe(2)
  expect(shown()).toBe('before')
  asked[1]?.('after')
  await again
  expect(shown()).toBe('after')
  expect(told.brokenOff).toBe(0)
  leave()
})

test('an answer that never comes is given up', async () => {
  const { client, asked, told, shown, leave } = lookedAt()
  asked[0]?.('first')
  await expect.poll(shown).toBe('first')
  void client.refetchQueries({ queryKey: ['board'] })
  await expect.poll(() => asked.length).toBe(2)
  const again = readAgain(client, ['board'])
  await expect.poll(() => asked.length, { timeout: 10_000 }).toBe(3)
  expect(told.brokenOff).toBe(1)
  asked[2]?.('after')
  await again
  expect(shown()).toBe('after')
  leave()
})

test('what nobody looks at is read when it is shown again', async () => {
  const { client, asked, leave } = lookedAt()
  asked[0]?.('before')
  await expect.poll(() => client.getQueryData(['board'])).toBe('before')
  leave()
  await readAgain(client, ['board'])
  expect(asked).toHaveLength(1)
  expect(client.getQueryState(['board'])?.isInvalidated).toBe(true)
})
