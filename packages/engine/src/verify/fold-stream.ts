import { chainHash, noHash } from '@understudy/db/ledger-entry'
import { type KeyOf, unseal } from '@understudy/db/sealed'
import { upcast } from '@understudy/domain/event-versions'
import { evolve } from '../shell/folds.ts'
import type { Entry } from '../shell/world.ts'
import { type Findings, report } from './difference.ts'
import type { StoredEvent } from './ledger-pages.ts'

/** A stream that is folded again: the entry that the shell would hold, and how the ledger got there. */
export interface FoldedStream {
  readonly entry: Entry
  lastPosition: number
  /** An event could not be folded; what follows from it says nothing about the row. */
  broken: boolean
}

export function startStream({ agencyId, streamType, streamId }: StoredEvent): FoldedStream {
  const entry: Entry = {
    type: streamType,
    agencyId,
    id: streamId,
    loadedVersion: 0,
    version: 0,
    hash: noHash,
    lastAt: 0,
    state: undefined,
    fact: false,
  }
  return { entry, lastPosition: 0, broken: false }
}

/** Checks the next event's place and hash in its stream, and folds it by the shell's own fold. */
export function foldEvent(stream: FoldedStream, event: StoredEvent, keyOf: KeyOf, findings: Findings): void {
  const { entry } = stream
  const differs = (field: string, stored: unknown, folded: unknown) =>
    report(findings, {
      agencyId: entry.agencyId,
      stream: `${entry.type} ${entry.id}`,
      field: `event ${event.version} ${field}`,
      stored,
      folded,
    })
  if (event.streamType !== entry.type) differs('stream_type', event.streamType, entry.type)
  if (event.position <= stream.lastPosition) differs('position', event.position, `after ${stream.lastPosition}`)
  if (event.version !== entry.version + 1) differs('version', event.version, entry.version + 1)
  else {
    const expected = chainHash(entry.hash, event)
    if (!expected.equals(event.hash)) differs('hash', event.hash.toString('hex'), expected.toString('hex'))
  }
  entry.version = event.version
  entry.hash = event.hash
  entry.lastAt = Date.parse(event.occurredAt)
  stream.lastPosition = event.position
  if (stream.broken) return
  try {
    entry.state = evolve(entry.type, entry.state, happeningOf(event, keyOf))
  } catch (error) {
    stream.broken = true
    differs('fold', event.type, (error as Error).message)
  }
}

function happeningOf({ type, schemaVersion, body, occurredAt, actor }: StoredEvent, keyOf: KeyOf) {
  const stored = JSON.parse(body)
  const opened = body.includes('"$sealed"') ? unseal(stored, keyOf) : stored
  return { type, body: upcast(type, schemaVersion, opened as object), at: Date.parse(occurredAt), actor }
}
