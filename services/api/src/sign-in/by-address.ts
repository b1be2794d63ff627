/** People reach an installation by one address, and its own machine by a few. */
const usualMost = 8

/**
 * What is opened once for each address that we are reached by. A Host header is the client's to choose, so that only the
 * addresses asked for last are kept; what could not be opened is tried anew.
 */
export function byAddress<T>(open: (address: string) => Promise<T>, most = usualMost): (address: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>()
  return (address) => {
    const one = kept.get(address) ?? open(address)
    kept.delete(address)
    kept.set(address, one)
    if (kept.size > most) kept.delete(kept.keys().next().value as string)
    one.catch(() => kept.get(address) === one && kept.delete(address))
    return one
  }
}
