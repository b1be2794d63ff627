import type { Redis } from 'ioredis'

const patienceMs = 1_000

/** Says goodbye to a Redis that answers, and drops the connection to one that does not. */
export async function hangUp(client: Redis): Promise<void> {
  if (client.status !== 'ready') return client.disconnect()
  const late = setTimeout(() => client.disconnect(), patienceMs)
  await client.quit().catch(() => client.disconnect())
  clearTimeout(late)
}
