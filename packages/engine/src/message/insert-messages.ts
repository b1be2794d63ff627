import type pg from 'pg'
import { type MessageDraft, rowOfDraft } from './message-draft.ts'

/** Makes each message once, and wakes where it queues up. The transaction sees the agencies of all of them. */
export async function insertMessages(client: pg.ClientBase, drafts: readonly MessageDraft[]): Promise<void> {
  if (drafts.length === 0) return
  const unique = new Map(drafts.map(rowOfDraft).map((row) => [`${row['agency_id']} ${row['id']}`, row]))
  await client.query({ name: 'insert_messages', text: statement, values: [JSON.stringify([...unique.values()])] })
}

/**
 * The target's row is locked by whoever plans for it, until they have committed: a message is either seen by that plan
 * or wakes the next.
 */
const statement = `
  with given as (
    select * from json_to_recordset($1) as g (agency_id uuid, id uuid, target_id uuid, recipient_id uuid, member_id uuid,
      channel text, about_id uuid, activation int, step int, round int, kind text, severity text, cause text, root text,
      shared_root text, subject_kind text, subject_id uuid, dutiful boolean, sequence bigint, happened_at timestamptz,
      not_before timestamptz, fallback_of uuid)
  ), target as (
    insert into message_target as t (agency_id, id, recipient_id, channel, wake_at)
    select distinct on (agency_id, target_id) agency_id, target_id, recipient_id, channel, clock_timestamp() from given
    order by agency_id, target_id
    on conflict (agency_id, id) do update set wake_at = clock_timestamp()
    returning t.agency_id, t.id
  )
  insert into message (agency_id, id, target_id, recipient_id, member_id, channel, about_id, activation, step, round, kind,
    severity, cause, root, shared_root, subject_kind, subject_id, dutiful, sequence, happened_at, made_at, not_before,
    state, form, fallback_of)
  select g.agency_id, g.id, g.target_id, g.recipient_id, g.member_id, g.channel, g.about_id, g.activation, g.step, g.round,
    g.kind, g.severity, g.cause, g.root, g.shared_root, g.subject_kind, g.subject_id, g.dutiful, g.sequence,
    g.happened_at, clock_timestamp(), g.not_before, 'waiting', 'single', g.fallback_of
  from given g join target t on t.agency_id = g.agency_id and t.id = g.target_id
  on conflict (agency_id, id) do nothing`
