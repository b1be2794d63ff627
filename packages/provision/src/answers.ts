import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { stillRuns } from './running-process.ts'

const pauseMs = 20

/** Whether the server at `address` answers a query within the time, as long as its process lives. */
export async function answers(address: string, identity: string, withinMs: number): Promise<boolean> {
  const deadline = performance.now() + withinMs
  while (stillRuns(identity)) {
    if (await answersNow(address)) return true
    if (performance.now() > deadline) return false
    await sleep(pauseMs)
  }
  return false
}

async function answersNow(address: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 5_000 })
  // A server that dies in mid-conversation must not end this process.
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
