import { createServer } from 'node:net'

/** Asked before anything is set up, so that a taken port costs no time. @throws Error in one clear line. */
export async function assertPortFree(host: string, port: number): Promise<void> {
  if (port === 0) return
  try {
    await listenBriefly(host, port)
  } catch (error) {
    throw takenPort(error, host, port)
  }
}

function listenBriefly(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve()))
  })
}

/** Says what to do where listening fails; gives other errors back. */
export function takenPort(error: unknown, host: string, port: number): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new Error(
        `Port ${port} of ${host} is taken by another program. Choose another: npm start -- --port ${port === 65_535 ? 4173 : port + 1}`,
      )
    case 'EACCES':
      return new Error(`This user may not listen on port ${port}. Choose one above 1023: npm start -- --port 4173`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Error(`This machine has no address ${host} to listen on; set HOST to one that it has`)
    default:
      return error
  }
}
