import { scrubText } from '@understudy/observe/redaction'
import type { BackEnd } from '@understudy/queue/back-end'
import { ProblemError } from '../problems/problem-error.ts'
import type { Screen } from './open-screen.ts'

export const screenPath = '/v1/operator/queues'

export interface Shown {
  readonly status: number
  readonly type: string
  readonly body: Buffer
}

/** The screen of the queues. Opened when it is first asked for: megabytes, and connections that few processes need. */
export interface QueueScreen {
  /** What it answers to a GET of an address below `screenPath`. @throws ProblemError 503 while the queues are away. */
  show(url: string): Promise<Shown>
  /** Tries jobs again that failed for good; how many, by queue. @throws ProblemError 503 while the queues are away. */
  retry(): Promise<Record<string, number>>
  close(): Promise<void>
}

/** `backEnd` stays open: it belongs to whoever gives it. */
export function openQueueScreen(backEnd: () => Promise<BackEnd>): QueueScreen {
  let opening: Promise<Screen> | undefined
  const opened = async () => {
    opening ??= import('./open-screen.ts').then(async ({ openScreen }) => openScreen(await backEnd(), screenPath))
    try {
      return await opening
    } catch (error) {
      // They may be back the next time.
      opening = undefined
      throw away(error)
    }
  }
  return {
    async show(url) {
      const { server } = await opened()
      const { statusCode: status, headers, rawPayload: body } = await server.inject({ url })
      if (status >= 500) throw away(new Error(`The screen of the queues answered ${status}: ${body}`))
      const type = String(headers['content-type'] ?? 'text/plain')
      return { status, type, body: type.startsWith('application/json') ? scrubbed(body) : body }
    },
    async retry() {
      const screen = await opened()
      return screen.retry().catch((error) => Promise.reject(away(error)))
    },
    async close() {
      const screen = await opening?.catch(() => undefined)
      await screen?.close()
    },
  }
}

/** Errors of jobs stand there in full: what a log would hide of a text is hidden here too. */
function scrubbed(json: Buffer): Buffer {
  const hide = (_: string, value: unknown) => (typeof value === 'string' ? scrubText(value) : value)
  return Buffer.from(JSON.stringify(JSON.parse(json.toString('utf8'), hide)))
}

function away(cause: unknown): ProblemError {
  const title = 'The queues cannot be reached right now'
  const problem = new ProblemError({ status: 503, code: 'unavailable', title, headers: { 'retry-after': '2' } })
  problem.cause = cause
  return problem
}
