import type { PersonKeyRow } from '@understudy/db/commit-batch'
import { chainHash, type LedgerEntry } from '@understudy/db/ledger-entry'
import { peopleIn, seal } from '@understudy/db/sealed'
import { schemaVersionOf } from '@understudy/domain/event-versions'
import canonicalize from 'canonicalize'
import type { Drafted } from './decide-batch.ts'
import type { Engine } from './engine.ts'

export interface Entries {
  readonly events: readonly LedgerEntry[]
  readonly personKeys: readonly PersonKeyRow[]
}

/** Its hash is that of the event before until its own is made of it. */
type Chained = Omit<LedgerEntry, 'hash'> & { hash: Buffer }

/** The ledger's rows for what was decided: personal leaves sealed, bodies canonical, hashes chained. */
export async function draftEntries(engine: Engine, drafted: readonly Drafted[]): Promise<Entries> {
  const personKeys: PersonKeyRow[] = []
  const events: LedgerEntry[] = []
  const isoOf = openIso()
  for (const event of drafted) {
    const { entry } = event
    const text = canonicalize(event.body) as string
    const row: Chained = {
      agencyId: event.agencyId,
      streamType: event.stream,
      streamId: event.id,
      version: event.version,
      type: event.type,
      schemaVersion: schemaVersionOf(event.type),
      occurredAt: isoOf(event.at),
      recordedAt: isoOf(event.recordedAt),
      actor: event.actor,
      cause: event.cause,
      commandId: event.commandId,
      body: text.includes('"$personal"') ? await sealedText(engine, event, personKeys) : text,
      hash: entry.hash,
    }
    entry.hash = chainHash(entry.hash, row)
    row.hash = entry.hash
    events.push(row)
  }
  return { events, personKeys }
}

/** The text of an instant; most events of a batch happened at the same one. */
function openIso(): (instant: number) => string {
  let last = Number.NaN
  let text = ''
  return (instant) => {
    if (instant !== last) text = new Date(instant).toISOString()
    last = instant
    return text
  }
}

async function sealedText(engine: Engine, { agencyId, body }: Drafted, fresh: PersonKeyRow[]): Promise<string> {
  const people = peopleIn(body)
  const keys = await engine.keys.of(agencyId, people)
  for (const person of people) {
    if (keys.has(person)) continue
    const { key, row } = engine.keys.fresh(agencyId, person)
    keys.set(person, key)
    fresh.push(row)
  }
  return canonicalize(seal(body, (person) => keys.get(person))) as string
}
