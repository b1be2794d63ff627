import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { ClocksOrders } from './clocks-process.ts'

export interface Part {
  /** At once, as a machine that fails does it. */
  kill(): Promise<void>
}

/** A timer process or a worker of its own, once it runs. */
export async function startPart(orders: ClocksOrders): Promise<Part> {
  const child = fork(join(import.meta.dirname, 'clocks-process.ts'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const ready = new Promise<void>((done, failed) => {
    child.once('message', () => done())
    child.once('exit', (code) => failed(new Error(`A ${orders.part} ended with ${code} before it ran`)))
  })
  child.send(orders)
  await ready
  return {
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
