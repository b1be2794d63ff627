import { randomUUID } from 'node:crypto'
import { inAgency } from '@understudy/db/key-ring'
import { messageIdOf } from '@understudy/domain/notification/message-key'
import type { LetterKind } from '@understudy/domain/notification/message-kind'
import { readSecrets } from '../channel/channel-secrets.ts'
import type { Engine } from '../shell/engine.ts'
import { insertMessages } from './insert-messages.ts'

/** A letter by which somebody gets in: its link is a secret, and is kept wrapped until it is sent or of no use. */
export interface NewLetter {
  readonly agencyId: string
  readonly memberId: string
  readonly kind: LetterKind
  readonly to: string
  readonly subject: string
  readonly text: string
  /** Milliseconds since the epoch; after that its link opens nothing. */
  readonly expiresAt: number
}

type Letters = Pick<Engine, 'pool' | 'keys'>

/**
 * Puts a letter where messages wait: the workers send it, try again as they do with every other, and a dead one is an
 * escalation and stands in the delivery log. @returns the id of its message.
 */
export async function postLetter({ pool, keys }: Letters, letter: NewLetter): Promise<string> {
  const { agencyId, memberId, kind, to, subject, text, expiresAt } = letter
  const about = { kind: 'member', id: memberId }
  const draft = {
    ...({ agencyId, recipientId: memberId, memberId, channel: 'email', kind, cause: kind, subject: about } as const),
    ...({
      aboutId: randomUUID(),
      activation: 1,
      step: null,
      round: 1,
      severity: 'high',
      root: `member:${memberId}`,
    } as const),
    ...{ sharedRoot: null, dutiful: false, happenedAt: Date.now(), notBefore: null, fallbackOf: null },
  }
  const id = messageIdOf(agencyId, draft)
  const wrapped = keys.wrap(Buffer.from(JSON.stringify({ to, subject, text }), 'utf8'))
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query("select set_config('app.agencies', $1, true)", [agencyId])
    await client.query(secretSql, [agencyId, randomUUID(), id, wrapped, new Date(expiresAt)])
    const { rows } = await client.query('select max(position) as position from ledger where agency_id = $1', [agencyId])
    await insertMessages(client, [{ ...draft, sequence: Number(rows[0].position ?? 0) }])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
  return id
}

/** With those of the agency that are of no use any more. */
const secretSql = `
  with gone as (delete from channel_secret where agency_id = $1 and retires_at <= now())
  insert into channel_secret (agency_id, id, owner_id, wrapped, retires_at) values ($1, $2, $3, $4, $5)`

export interface OpenedLetter {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** Undefined once it was sent, or its link opens nothing any more. */
export async function openLetter(
  engine: Letters,
  agencyId: string,
  messageId: string,
): Promise<OpenedLetter | undefined> {
  const [text] = (await readSecrets(engine, agencyId, [messageId])).get(messageId) ?? []
  return text === undefined ? undefined : (JSON.parse(text) as OpenedLetter)
}

/** It was sent: its link is the receiver's alone. */
export async function forgetLetter({ pool }: Letters, agencyId: string, messageId: string): Promise<void> {
  await inAgency(pool, agencyId, 'delete from channel_secret where agency_id = $1 and owner_id = $2 returning id', [
    agencyId,
    messageId,
  ])
}
