export interface FailedAttempts {
  /** Seconds until this address may try again, or undefined where it may now. */
  waitOf(address: string): number | undefined
  failed(address: string): void
}

const windowMs = 60_000
const allowedEach = 20
const capacity = 10_000

/** Counts keys that were none, by address and minute. Bounded: the oldest address is forgotten first. */
export function openFailedAttempts(now: () => number = Date.now): FailedAttempts {
  const counted = new Map<string, { count: number; readonly until: number }>()
  const current = (address: string) => {
    const entry = counted.get(address)
    return entry !== undefined && entry.until > now() ? entry : undefined
  }
  return {
    waitOf(address) {
      const entry = current(networkOf(address))
      return entry === undefined || entry.count < allowedEach ? undefined : Math.ceil((entry.until - now()) / 1000)
    },
    failed(address) {
      const network = networkOf(address)
      const entry = current(network)
      if (entry !== undefined) {
        entry.count += 1
        return
      }
      counted.delete(network)
      counted.set(network, { count: 1, until: now() + windowMs })
      if (counted.size > capacity) counted.delete(counted.keys().next().value as string)
    },
  }
}

/** One subscriber of IPv6 has a whole /64 to draw addresses from. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address
  return address.split(':').slice(0, 4).join(':')
}
