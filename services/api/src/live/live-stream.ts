import { Readable } from 'node:stream'
import type { LiveMessage } from '@understudy/contract/http/live'
import type { Change } from '@understudy/engine/live/read-changes'
import { untelling } from '@understudy/engine/live/untelling'

type Streams = Map<string, { type: LiveMessage['streams'][number]['type']; id: string; eventTypes: Set<string> }>

/** More changed streams than these are not listed: whoever is told reads everything again. */
const mostStreams = 200

/**
 * Server-sent messages to one browser. While it does not keep up, what it has yet to hear grows together in one
 * message of bounded size, so that a slow reader costs no memory and misses nothing.
 */
export class LiveStream extends Readable {
  #position = 0
  #streams: Streams = new Map()
  #isReset = false
  #isDue = false
  #keepsUp = true
  #stuckSince: number | undefined

  constructor() {
    super({ highWaterMark: 16_384 })
    this.push('retry: 2000\n\n')
  }

  /** Up to `position` the browser has heard everything once this is sent; the first message says where it begins. */
  tell(position: number, changes: readonly Change[]): void {
    if (changes.length > 0 || this.#position === 0) this.#isDue = true
    this.#position = position
    for (const change of changes) this.#add(change)
    this.#flush()
  }

  reset(position: number): void {
    this.#position = position
    this.#isReset = true
    this.#isDue = true
    this.#streams.clear()
    this.#flush()
  }

  /** Keeps the connection open through proxies, and moves the place from which the browser would go on. */
  beat(): void {
    if (this.#keepsUp && !this.#isDue) this.#write(`id: ${this.#position}\n: beat\n\n`)
  }

  /** For how long nothing has been taken, in milliseconds. */
  stuckMs(now: number): number {
    return this.#stuckSince === undefined ? 0 : now - this.#stuckSince
  }

  end(): void {
    this.push(null)
  }

  override _read(): void {
    this.#keepsUp = true
    this.#stuckSince = undefined
    this.#flush()
  }

  #add({ type, id, eventType }: Change): void {
    if (this.#isReset) return
    const known = this.#streams.get(id) ?? { type, id, eventTypes: new Set() }
    known.eventTypes.add(untelling(eventType))
    this.#streams.set(id, known)
    if (this.#streams.size <= mostStreams) return
    this.#isReset = true
    this.#streams.clear()
  }

  #flush(): void {
    if (!this.#isDue || !this.#keepsUp) return
    const streams = [...this.#streams.values()].map(({ eventTypes, ...one }) => ({
      ...one,
      eventTypes: [...eventTypes],
    }))
    const message: LiveMessage = { position: this.#position, streams, ...(this.#isReset && { reset: true }) }
    this.#isDue = false
    this.#isReset = false
    this.#streams = new Map()
    this.#write(`id: ${message.position}\ndata: ${JSON.stringify(message)}\n\n`)
  }

  #write(text: string): void {
    if (this.destroyed || this.readableEnded) return
    this.#keepsUp = this.push(text)
    if (!this.#keepsUp) this.#stuckSince ??= Date.now()
  }
}
