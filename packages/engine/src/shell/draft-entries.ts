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

/** The ledger's rows for what was decided: personal leaves sealed, bodies canonical, hashes chained. */
export async function draftEntries(engine: Engine, drafted: readonly Drafted[]): Promise<Entries> {
  const personKeys: PersonKeyRow[] = []
  const events: LedgerEntry[] = []
  for (const event of drafted) {
    const { entry } = event
    const body = await bodyText(engine, event, personKeys)
    const unhashed = {
      agencyId: event.agencyId,
      streamType: event.stream,
      streamId: event.id,
      version: event.version,
      type: event.type,
      schemaVersion: schemaVersionOf(event.type),
      occurredAt: new Date(event.at).toISOString(),
      recordedAt: new Date(event.recordedAt).toISOString(),
      actor: event.actor,
      cause: event.cause,
      commandId: event.commandId,
      body,
    }
    entry.hash = chainHash(entry.hash, unhashed)
    events.push({ ...unhashed, hash: entry.hash })
  }
  return { events, personKeys }
}

async function bodyText(engine: Engine, { agencyId, body }: Drafted, fresh: PersonKeyRow[]): Promise<string> {
  const text = canonicalize(body) as string
  if (!text.includes('"$personal"')) return text
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
