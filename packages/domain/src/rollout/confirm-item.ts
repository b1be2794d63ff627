import { accepted, type Decision, refusedBecause } from '../decision.ts'
import { type RolloutItemId, rolloutItems } from './rollout-items.ts'

/** What somebody answered for, with a link to what shows it where there is one. */
export interface Confirmation {
  readonly by: string
  readonly at: number
  readonly note: string
  readonly link?: string
}

export type Confirmations = Readonly<Partial<Record<RolloutItemId, Confirmation>>>

export interface RolloutEvents {
  'client.rollout_item_confirmed': { item: RolloutItemId; by: string; note: string; link?: string }
}

/** What the ledger tells is confirmed by nobody: it ticks when it holds (domain, section 5). */
export function confirmRolloutItem(
  confirmed: Confirmations | undefined,
  id: string,
  said: {
    readonly item: RolloutItemId
    readonly by: string
    readonly note: string
    readonly link?: string | undefined
  },
): Decision {
  const { item, by, note, link } = said
  if (rolloutItems[item].ticks === 'ledger')
    return refusedBecause(
      'ticks_itself',
      `“${rolloutItems[item].title}” ticks by itself once the ledger shows it`,
      'Read the rollout plan: it says what is missing',
    )
  const before = confirmed?.[item]
  if (before?.note === note && before.link === link) return accepted([])
  const body = { item, by, note, ...(link !== undefined && { link }) }
  return accepted([{ stream: 'client', id, type: 'client.rollout_item_confirmed', body }])
}
