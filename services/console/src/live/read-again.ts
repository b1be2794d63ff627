import type { QueryClient, QueryKey } from '@tanstack/react-query'

/** Whoever waits so long for an answer gets none any more. */
const longestMs = 2_000

/**
 * Reads again what may have changed. What is on its way is let through first: somebody waits for it, and would wait twice if
 * it was broken off. As it may have left before the change it is read once more; what has left since is as new as that.
 */
export async function readAgain(client: QueryClient, queryKey: QueryKey): Promise<void> {
  const underWay = client.getQueryCache().findAll({ queryKey, type: 'active', fetchStatus: 'fetching' })
  const arrived = Promise.allSettled(underWay.map(({ promise }) => promise))
  const isLost = await Promise.race([arrived.then(() => false), lateIn(longestMs)])
  await client.invalidateQueries({ queryKey }, { cancelRefetch: isLost })
}

const lateIn = (ms: number) => new Promise<true>((late) => setTimeout(late, ms, true))
