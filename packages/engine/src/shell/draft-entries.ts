import type { PersonKeyRow } from '@understudy/db/commit-batch'
import { chainHash, type LedgerEntry } from '@understudy/db/ledger-entry'
import { peopleIn, seal } from '@understudy/db/sealed'
import { withClientTexts } from '@understudy/domain/client/client-texts'
import { schemaVersionOf } from '@understudy/domain/event-versions'
import canonicalize from 'canonicalize'
import { clientOf } from './client-of.ts'
import type { Drafted } from './decide-batch.ts'
import type { Engine } from './engine.ts'

export interface Entries {
  readonly events: readonly LedgerEntry[]
  readonly personKeys: readonly PersonKeyRow[]
}

/** Its hash is that of the event before until its own is made of it. */
type Chained = Omit<LedgerEntry, 'hash'> & { hash: Buffer }

/**
 * The ledger's rows for what was decided: personal leaves and clients' texts sealed, bodies canonical, hashes chained. Texts
 * of a virtual agency are its log's: sealed, no two runs of one log would give one ledger.
 */
export async function draftEntries(
  engine: Engine,
  drafted: readonly Drafted[],
  isVirtual: (agencyId: string) => boolean,
): Promise<Entries> {
  const fresh = new Map<string, FreshKey>()
  const events: LedgerEntry[] = []
  const isoOf = openIso()
  const marked = drafted.map((event) => markedTexts(event, isVirtual(event.agencyId) ? undefined : clientOf(event)))
  await knowClients(engine, marked)
  for (const { event, body, clientId } of marked) {
    const { entry } = event
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
      body: await bodyText(engine, { event, body, clientId }, fresh),
      hash: entry.hash,
    }
    entry.hash = chainHash(entry.hash, row)
    row.hash = entry.hash
    events.push(row)
  }
  return { events, personKeys: [...fresh.values()].map(({ row }) => row) }
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

/** Of somebody who had none when the batch was begun, by agency and person: a later event of the batch is sealed with it too. */
type FreshKey = ReturnType<Engine['keys']['fresh']>

/** An event whose client's texts are marked as such; its own body where it has none. */
interface Marked {
  readonly event: Drafted
  readonly body: object
  readonly clientId: string | undefined
}

function markedTexts(event: Drafted, clientId: string | undefined): Marked {
  const leaf = (text: string) => (text === '' ? text : { $personal: clientId, text, plain: true })
  return { event, clientId, body: clientId === undefined ? event.body : withClientTexts(event.type, event.body, leaf) }
}

/** Asks for the keys of all clients of a batch at once; one after the other each new one would be a round trip. */
async function knowClients({ keys }: Engine, marked: readonly Marked[]): Promise<void> {
  const asked = marked.flatMap(({ event, body, clientId }) =>
    clientId === undefined || body === event.body ? [] : [keys.ofClient(event.agencyId, clientId)],
  )
  await Promise.all(asked)
}

async function bodyText(
  engine: Engine,
  { event, body, clientId }: Marked,
  fresh: Map<string, FreshKey>,
): Promise<string> {
  if (body === event.body) {
    const text = canonicalize(body) as string
    // Most bodies hold nothing personal, and their text says so at once.
    if (!text.includes('"$personal"')) return text
  }
  const people = peopleIn(body)
  if (people.length === 0) return canonicalize(body) as string
  const keys = await keysFor(engine, event.agencyId, people, clientId, fresh)
  return canonicalize(seal(body, (person) => keys.get(person))) as string
}

/** Of whoever has none yet, one that is kept with the batch. */
async function keysFor(
  { keys: ring }: Engine,
  agencyId: string,
  ids: readonly string[],
  clientId: string | undefined,
  fresh: Map<string, FreshKey>,
): Promise<Map<string, Buffer>> {
  const keys = await ring.of(
    agencyId,
    ids.filter((id) => id !== clientId),
  )
  for (const id of new Set(ids)) {
    const name = `${agencyId} ${id}`
    const known = keys.get(id) ?? fresh.get(name)?.key ?? (id === clientId && (await ring.ofClient(agencyId, id)))
    if (known) {
      keys.set(id, known)
      continue
    }
    const made = ring.fresh(agencyId, id)
    fresh.set(name, made)
    keys.set(id, made.key)
  }
  return keys
}
