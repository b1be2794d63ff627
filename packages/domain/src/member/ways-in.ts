import { accepted, type Decision, refusedBecause } from '../decision.ts'
import { type Personal, personal } from '../personal.ts'

/** What was done to the ways by which somebody comes in: for the audit, of no consequence to what they may do. */
export interface WaysInEvents {
  'member.key_made': {
    keyId: string
    name: Personal
    /** What it may be used for; null for everything that its member may. */
    scopes: readonly string[] | null
    /** Milliseconds since the epoch; null where it does not end. */
    expiresAt: number | null
  }
  'member.key_revoked': { keyId: string }
  /** An address by which a calendar of theirs reads what is due, of one client or of all. */
  'member.due_feed_made': { dueFeedId: string; name: Personal; clientId: string | null }
  'member.due_feed_revoked': { dueFeedId: string }
  /** On the machine itself: their passkeys and authenticator app are gone, and every session with them. */
  'member.factors_cleared': { reason: Personal; passkeys: number; app: boolean }
}

const waysIn: ReadonlySet<string> = new Set<keyof WaysInEvents>([
  'member.key_made',
  'member.key_revoked',
  'member.due_feed_made',
  'member.due_feed_revoked',
  'member.factors_cleared',
])

/** The fold of these: the member stays as they are; undefined where the event is about something else. */
export const evolveWaysIn = <M>(member: M, type: string): M | undefined => (waysIn.has(type) ? member : undefined)

export interface MadeKeyFacts {
  readonly keyId: string
  readonly name: string
  readonly scopes: readonly string[] | null
  readonly expiresAt: number | null
}

export function noteKey(id: string, { name, ...key }: MadeKeyFacts): Decision {
  const body: WaysInEvents['member.key_made'] = { ...key, name: personal(id, name) }
  return accepted([{ stream: 'member', id, type: 'member.key_made', body }])
}

export function noteRevokedKey(id: string, keyId: string): Decision {
  return accepted([{ stream: 'member', id, type: 'member.key_revoked', body: { keyId } }])
}

export interface MadeDueFeedFacts {
  readonly dueFeedId: string
  readonly name: string
  readonly clientId: string | null
}

export function noteDueFeed(id: string, { name, ...feed }: MadeDueFeedFacts): Decision {
  const body: WaysInEvents['member.due_feed_made'] = { ...feed, name: personal(id, name) }
  return accepted([{ stream: 'member', id, type: 'member.due_feed_made', body }])
}

export function noteRevokedDueFeed(id: string, dueFeedId: string): Decision {
  return accepted([{ stream: 'member', id, type: 'member.due_feed_revoked', body: { dueFeedId } }])
}

export interface ClearedFactors {
  readonly reason: string
  readonly passkeys: number
  readonly app: boolean
}

/** Somebody lost what they come in with; why that was believed is kept. */
export function noteClearedFactors(id: string, { reason, passkeys, app }: ClearedFactors): Decision {
  if (reason.trim() === '')
    return refusedBecause('reason_missing', 'Clearing factors needs a reason', 'Say how it is known who asked')
  const body: WaysInEvents['member.factors_cleared'] = { reason: personal(id, reason.trim()), passkeys, app }
  return accepted([{ stream: 'member', id, type: 'member.factors_cleared', body }])
}
