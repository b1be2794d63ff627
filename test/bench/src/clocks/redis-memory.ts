import { connect } from 'node:net'

const patienceMs = 5_000

/** Bytes that a Redis without a password uses, by its own account. */
export function redisMemory(address: string): Promise<number> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port || 6379) })
    let text = ''
    socket.setTimeout(patienceMs, () => socket.destroy(new Error('Redis does not answer')))
    socket.once('error', reject)
    socket.on('data', (data) => {
      text += data.toString('latin1')
      const used = /^used_memory:(\d+)\r$/m.exec(text)?.[1]
      if (used === undefined) return
      socket.destroy()
      resolve(Number(used))
    })
    socket.write('INFO memory\r\n')
  })
}
