import { connect, type Socket } from 'node:net'

export interface HttpAnswer {
  readonly status: number
  readonly body: string
}

/** One kept-alive connection that sends JSON and waits for the answer: lean, so that the load costs the machine little. */
export interface HttpConnection {
  post(path: string, key: string, body: string): Promise<HttpAnswer>
  close(): void
}

interface Waiting {
  readonly done: (answer: HttpAnswer) => void
  readonly failed: (error: Error) => void
}

export async function openConnection(url: string): Promise<HttpConnection> {
  const { hostname, port, host } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port), noDelay: true })
  await new Promise<void>((done, failed) => socket.once('connect', done).once('error', failed))
  let waiting: Waiting | undefined
  const settle = (how: (one: Waiting) => void) => {
    const one = waiting
    waiting = undefined
    if (one !== undefined) how(one)
  }
  readAnswers(socket, (answer) => settle(({ done }) => done(answer)))
  socket.on('error', (error) => settle(({ failed }) => failed(error)))
  socket.on('close', () => settle(({ failed }) => failed(new Error('The API closed the connection'))))
  return {
    post: (path, key, body) =>
      new Promise((done, failed) => {
        waiting = { done, failed }
        socket.write(
          `POST ${path} HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer ${key}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
        )
      }),
    close: () => socket.destroy(),
  }
}

const endOfHead = '\r\n\r\n'

function readAnswers(socket: Socket, take: (answer: HttpAnswer) => void): void {
  let text = ''
  // One byte a character, so that lengths in bytes are lengths of the text.
  socket.setEncoding('latin1')
  socket.on('data', (chunk: string) => {
    text += chunk
    for (;;) {
      const head = text.indexOf(endOfHead)
      if (head < 0) return
      const length = Number(/content-length: (\d+)/i.exec(text.slice(0, head))?.[1] ?? 0)
      const end = head + endOfHead.length + length
      if (text.length < end) return
      take({ status: Number(text.slice(9, 12)), body: text.slice(head + endOfHead.length, end) })
      text = text.slice(end)
    }
  })
}
