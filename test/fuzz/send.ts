import { Agent, request } from 'node:http'

export interface Answer {
  readonly status: number
  readonly type: string
  readonly text: string
  readonly ms: number
}

export interface Sent {
  readonly method: string
  /** As it goes over the line, already encoded. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer | undefined
}

export type Send = (sent: Sent) => Promise<Answer>

const agent = new Agent({ keepAlive: true, maxSockets: 1 })

/**
 * Sends as it is, which `fetch` would not: it mends addresses. Of a live stream the head alone is read.
 * A connection that was cut before the answer has the status 0; so has one that took longer than `limitMs`.
 */
export function sendTo(url: string, limitMs: number): Send {
  const { hostname, port } = new URL(url)
  return ({ method, path, headers, body }) =>
    new Promise((resolve) => {
      const began = performance.now()
      const done = (status: number, type: string, text: string) =>
        resolve({ status, type, text, ms: performance.now() - began })
      const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
      const asked = request({ agent, hostname, port, method, path, headers: { ...headers, ...length } }, (answer) => {
        const { statusCode = 0, headers: said } = answer
        const type = said['content-type'] ?? ''
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () => done(statusCode, type, Buffer.concat(chunks).toString('utf8')))
        answer.on('error', (error) => done(0, '', error.message))
        if (!type.includes('event-stream')) return
        done(statusCode, type, '')
        answer.destroy()
      })
      asked.setTimeout(limitMs, () => asked.destroy(new Error(`no answer within ${limitMs} ms`)))
      asked.on('error', (error) => done(0, '', error.message))
      asked.end(body)
    })
}
