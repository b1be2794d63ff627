import { setTimeout as sleep } from 'node:timers/promises'
import { type AddressGuard, AddressRefused } from './address-guard.ts'

const patienceMs = 2_000

/**
 * Why an address that somebody gives may not be called, in words; undefined where it may. A name that nobody can resolve
 * now is let through: every attempt looks again (escalation, rule 32).
 */
export async function whyRefused(guard: AddressGuard, url: string): Promise<string | undefined> {
  const looked = guard.check(new URL(url).hostname).then(
    () => undefined,
    (error: Error) => (error instanceof AddressRefused ? error.message : undefined),
  )
  return Promise.race([looked, sleep(patienceMs, undefined, { ref: false })])
}

/** What would mend it. */
export const mendsRefused =
  'Give an address that is reached over the internet, or let the operator allow its network with OUTBOUND_ALLOW'
