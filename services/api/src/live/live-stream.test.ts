import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { LiveMessage } from '@understudy/contract/http/live'
import type { Change } from '@understudy/engine/live/read-changes'
import { expect, test } from 'vitest'
import { LiveStream } from './live-stream.ts'

const changeOf = (id: string, eventType: string): Change => ({
  ...{ position: 1, agencyId: 'agency', type: 'work_item', clientId: null },
  ...{ id, eventType },
})

/** Reads all that is there, as a browser takes messages apart. */
function messagesIn(text: string): LiveMessage[] {
  const data = text.split('\n').filter((line) => line.startsWith('data: '))
  return data.map((line) => LiveMessage.parse(JSON.parse(line.slice('data: '.length))))
}

async function read(stream: LiveStream): Promise<string> {
  stream.end()
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

test('the first message says where the stream begins, later ones come only when something changed', async () => {
  const stream = new LiveStream()
  stream.tell(7, [])
  stream.tell(8, [])
  const id = randomUUID()
  stream.tell(9, [changeOf(id, 'work_item.made'), changeOf(id, 'work_item.assigned')])
  const text = await read(stream)
  expect(messagesIn(text)).toEqual([
    { position: 7, streams: [] },
    { position: 9, streams: [{ type: 'work_item', id, eventTypes: ['work_item.made', 'work_item.assigned'] }] },
  ])
  expect(text).toContain('id: 9\ndata: ')
})

test('a beat moves the place to go on from, and says nothing', async () => {
  const stream = new LiveStream()
  stream.tell(7, [])
  stream.tell(8, [])
  stream.beat()
  const text = await read(stream)
  expect(text).toMatch(/id: 8\n: beat\n\n$/)
  expect(messagesIn(text)).toHaveLength(1)
})

test('what a slow reader has yet to hear grows together into one message, and misses nothing', async () => {
  const stream = new LiveStream()
  const ids = Array.from({ length: 150 }, () => randomUUID())
  const slow = new PassThrough({ highWaterMark: 1 })
  stream.pipe(slow)
  for (let round = 0; round < 1_000; round++)
    stream.tell(round + 1, [changeOf(ids[round % 150] as string, `work_item.${round % 3}`)])
  expect(stream.stuckMs(Date.now() + 5_000)).toBeGreaterThan(0)
  expect(stream.readableLength).toBeLessThan(40_000)
  let text = ''
  slow.on('data', (chunk) => {
    text += chunk
    if (text.includes('id: 1000\n')) stream.end()
  })
  await once(slow, 'end')
  const told = new Set(messagesIn(text).flatMap(({ streams }) => streams.map(({ id }) => id)))
  expect(told).toEqual(new Set(ids))
  expect(messagesIn(text).length).toBeLessThan(500)
})

test('of more than two hundred streams nothing is listed: everything is read again', async () => {
  const stream = new LiveStream()
  stream.tell(
    5,
    Array.from({ length: 201 }, () => changeOf(randomUUID(), 'work_item.made')),
  )
  expect(messagesIn(await read(stream))).toEqual([{ position: 5, streams: [], reset: true }])
})
