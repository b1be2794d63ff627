import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'

export const loopback = '127.0.0.1'

/** Whether a server could listen on this port of the loopback address right now. */
async function isFree(port: number): Promise<boolean> {
  return (await listenBriefly(port)) !== undefined
}

/** A port of the loopback address that is free right now, chosen by the system. */
export async function freePort(): Promise<number> {
  const port = await listenBriefly(0)
  if (port === undefined) throw new Error('The system has no free port on the loopback address')
  return port
}

/** The port noted in `file` while it is still free, so that addresses stay the same from start to start; else a new one, noted there. */
export async function keptPort(file: string): Promise<number> {
  const noted = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10)
  if (Number.isInteger(noted) && (await isFree(noted))) return noted
  const port = await freePort()
  await writeFile(file, `${port}\n`)
  return port
}

function listenBriefly(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen({ port, host: loopback, exclusive: true }, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : undefined))
    })
  })
}
