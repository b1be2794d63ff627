import { setTimeout as sleep } from 'node:timers/promises'
import { LiveMessage } from '@understudy/contract/http/live'

export interface Ear {
  readonly status: number
  readonly messages: LiveMessage[]
  /** The last id that was sent, as a browser keeps it. */
  readonly lastId: () => string | undefined
  readonly ended: Promise<void>
  /** Resolves once a message tells of the stream; fails after half a minute. */
  heard(id: string, withinMs?: number): Promise<LiveMessage>
  /** How many messages told of the stream. */
  count(id: string): number
  close(): void
}

/** Listens to live updates as a browser's EventSource does: with a key, or with the cookies of whoever signed in. */
export async function listen(
  url: string,
  by: string | { readonly cookie: string },
  lastEventId?: string,
): Promise<Ear> {
  const closing = new AbortController()
  const asked = typeof by === 'string' ? { authorization: `Bearer ${by}` } : by
  const response = await fetch(`${url}/v1/live`, {
    headers: { ...asked, ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) },
    signal: closing.signal,
  })
  const messages: LiveMessage[] = []
  let last: string | undefined
  const take = (block: string) => {
    const fields = block.split('\n').map((line) => line.split(/: (.*)/s) as [string, string])
    for (const [name, value] of fields) {
      if (name === 'id') last = value
      if (name === 'data') messages.push(LiveMessage.parse(JSON.parse(value)))
    }
  }
  const tells = (id: string) => messages.filter(({ streams }) => streams.some((stream) => stream.id === id))
  const ear: Ear = {
    status: response.status,
    messages,
    lastId: () => last,
    ended: readBlocks(response, take),
    async heard(id, withinMs = 30_000) {
      for (const until = Date.now() + withinMs; Date.now() < until; await sleep(10)) {
        const [message] = tells(id)
        if (message !== undefined) return message
      }
      throw new Error(`Nothing was heard of ${id}, but ${JSON.stringify(messages)}`)
    },
    count: (id) => tells(id).length,
    close: () => closing.abort(),
  }
  for (let tries = 0; response.ok && messages.length === 0 && tries < 3_000; tries++) await sleep(10)
  return ear
}

async function readBlocks(response: Response, take: (block: string) => void): Promise<void> {
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for await (const chunk of response.body ?? []) {
      const blocks = (rest + decoder.decode(chunk, { stream: true })).split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) take(block)
    }
  } catch {
    // Closed from here.
  }
}
