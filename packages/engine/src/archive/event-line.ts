import type { StoredEvent } from '../verify/ledger-pages.ts'

/** An event as a line of JSON. Its body is a text: its hash covers the bytes as they were stored. */
export function eventLine({ hash, agencyId: _, ...event }: StoredEvent): string {
  return `${JSON.stringify({ ...event, hash: hash.toString('hex') })}\n`
}

export function eventOfLine(agencyId: string, line: string): StoredEvent {
  const { hash, ...event } = JSON.parse(line)
  return { ...event, agencyId, hash: Buffer.from(hash, 'hex') }
}
