import { connect } from 'node:net'
import { connect as connectTls } from 'node:tls'

const patienceMs = 3_000

/** Whether a server that speaks Redis's protocol answers there: also one that first wants a password. */
export function ping(address: string): Promise<boolean> {
  const { protocol, hostname, port } = new URL(address)
  const target = { host: hostname, port: Number(port || 6379) }
  return new Promise((resolve) => {
    const socket = protocol === 'rediss:' ? connectTls({ ...target, servername: hostname }) : connect(target)
    const answer = (yes: boolean) => {
      socket.destroy()
      resolve(yes)
    }
    socket.setTimeout(patienceMs, () => answer(false))
    socket.once('error', () => answer(false))
    socket.once('data', (data) => answer(/^(\+PONG|-NOAUTH|-DENIED)/.test(data.toString('latin1'))))
    socket.write('PING\r\n')
  })
}
