import { connect, createServer, type Socket } from 'node:net'

export interface Line {
  /** The same database, by way of this line. */
  readonly url: string
  /** Ends every connection and refuses new ones. */
  cut(): Promise<void>
  restore(): Promise<void>
}

/** A line to a server that can be cut, as a network does it. */
export async function openLine(databaseUrl: string): Promise<Line> {
  const url = new URL(databaseUrl)
  const there = { host: url.hostname, port: Number(url.port) }
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(there)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('error', () => to.destroy()).on('close', () => to.destroy() && sockets.delete(from))
      from.pipe(to)
    }
  })
  const listen = (port: number) => new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  await listen(0)
  const { port } = server.address() as { port: number }
  url.hostname = '127.0.0.1'
  url.port = String(port)
  return {
    url: url.href,
    async cut() {
      const closed = new Promise<unknown>((done) => server.close(done))
      for (const socket of sockets) socket.destroy()
      await closed
    },
    restore: () => listen(port),
  }
}
