import { setTimeout as sleep } from 'node:timers/promises'

/** Whether `ask` answers in time; what it answers, and why it does not, is its own business. */
export async function answersWithin(ms: number, ask: () => Promise<unknown>): Promise<boolean> {
  const giveUp = new AbortController()
  try {
    return await Promise.race([
      ask().then(
        () => true,
        () => false,
      ),
      sleep(ms, false, { signal: giveUp.signal }),
    ])
  } finally {
    giveUp.abort()
  }
}
