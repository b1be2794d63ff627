import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { HouseOrders } from './house-process.ts'

export interface HouseProcess {
  /** Of its API; empty where it serves none. */
  readonly url: string
  readonly pid: number
  stop(): Promise<void>
}

/** The API, or relay, worker and timers, or all of them, in a process of its own. */
export async function startHouse(orders: HouseOrders): Promise<HouseProcess> {
  const child = fork(join(import.meta.dirname, 'house-process.ts'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const ready = new Promise<{ url: string }>((done, failed) => {
    child.once('message', (message) => done(message as { url: string }))
    child.once('error', failed)
    child.once('exit', (code) => failed(new Error(`The services ended with ${code} before they answered`)))
  })
  child.send(orders)
  const { url } = await ready
  return {
    url,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
