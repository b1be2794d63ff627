import type { Agency } from '@understudy/domain/agency/agency'
import type { Client } from '@understudy/domain/client/client'
import type { Channel } from '@understudy/domain/escalation/policy'
import type { Severity } from '@understudy/domain/escalation/severity'
import type { Member } from '@understudy/domain/member/member'
import type { MessageKind } from '@understudy/domain/notification/message-kind'
import { usualNoticeRules } from '@understudy/domain/notification/notice-rules'
import type { Form, Pending, TargetFacts } from '@understudy/domain/notification/pending'
import { zoneOfNotices } from '@understudy/domain/notification/zone-of-notices'
import type pg from 'pg'
import type { Target } from './delivering.ts'

/** A message that waits, with all that its notice tells. */
export interface Waiting extends Pending {
  readonly memberId: string | null
  readonly activation: number
  readonly step: number | null
  readonly round: number
  readonly cause: string
  readonly root: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly dutiful: boolean
  readonly happenedAt: number
  readonly attempts: number
  /** Its sender died in the middle: the receiver may have it. */
  readonly wasCutOff: boolean
}

export interface LoadedTarget {
  readonly recipientId: string
  readonly channel: Channel
  readonly agency: Agency
  /** Whose mailbox, inbox or own chat it is; undefined where it is nobody's in particular. */
  readonly member: Member | undefined
  readonly memberId: string | null
  readonly pending: readonly Waiting[]
  /** More may wait than was loaded. */
  readonly isFull: boolean
  readonly facts: TargetFacts
}

const most = 1_000

/** Locks the target's row until the transaction ends, so that what is made meanwhile wakes the next plan. */
export async function loadTarget(client: pg.ClientBase, target: Target): Promise<LoadedTarget | undefined> {
  const values = [target.agencyId, target.targetId]
  const { rows: found } = await client.query({
    name: 'target_for_plan',
    text: 'select recipient_id, channel, resting_until from message_target where agency_id = $1 and id = $2 for update',
    values,
  })
  if (found[0] === undefined) return undefined
  const { recipient_id: recipientId, channel, resting_until: restingUntil } = found[0]
  const { rows: states } = await client.query({
    name: 'states_of_target',
    text: statesSql,
    values: [target.agencyId, recipientId],
  })
  const stateOf = (type: string) => {
    const row = states.find((one) => one.type === type)
    return row === undefined ? undefined : { ...row.context, state: row.state }
  }
  const agency = stateOf('agency') as Agency
  const memberId = states.find((one) => one.type === 'member')?.id ?? null
  const member = stateOf('member') as Member | undefined
  const { rows } = await client.query({ name: 'pending_of_target', text: pendingSql, values: [...values, most] })
  const { rows: sent } = await client.query({ name: 'sent_to_target', text: sentSql, values })
  const preferences = member?.preferences ?? {}
  const facts: TargetFacts = {
    ...{ channel, preferences, rules: agency.noticeRules ?? usualNoticeRules },
    now: states.find((one) => one.type === 'agency').now.getTime(),
    zone: zoneOfNotices(member, { agency, client: stateOf('client') as Client | undefined }),
    restingUntil: restingUntil?.getTime() ?? null,
    sent: sent.map((row) => ({ at: row.sent_at.getTime(), isCritical: row.critical })),
  }
  const pending = rows.map(waitingOf)
  return { recipientId, channel, agency, member, memberId, pending, isFull: rows.length === most, facts }
}

/** A chat of somebody's own is theirs as their mailbox is: they want it quiet by the same hours (escalation, rule 23). */
const statesSql = `
  with whose as materialized (
    select coalesce((a.context #>> array['chats', $2::text, 'memberId'])::uuid, $2::uuid) as id
    from agency a where a.agency_id = $1 and a.id = $1
  )
  select 'agency' as type, id, state, context, clock_timestamp() as now from agency where agency_id = $1 and id = $1
  union all
  select 'member', m.id, m.state, m.context, null from whose w join member m on m.agency_id = $1 and m.id = w.id
  union all
  select 'client', c.id, c.state, c.context, null from whose w
  join member m on m.agency_id = $1 and m.id = w.id
  join client c on c.agency_id = m.agency_id and c.id = (m.context ->> 'clientId')::uuid`

/** A message with many is as urgent as the most urgent of them, by which its budget was chosen. */
const sentSql = `
  select m.sent_at, exists (
    select from message p where p.carrier_id = m.id and p.agency_id = m.agency_id and p.severity = 'critical') as critical
  from message m
  where m.agency_id = $1 and m.target_id = $2 and m.carrier_id = m.id
    and m.sent_at > clock_timestamp() - interval '1 hour' and m.kind not in ('invitation', 'password_reset')`

const pendingSql = `
  select (p.message).*, p.gathering, p.escalation_state, p.single, p.was_told, p.entitled
  from pending_of_target($1, $2, $3) p`

type Row = Record<string, unknown> & {
  readonly made_at: Date
  readonly happened_at: Date
  readonly not_before: Date | null
  readonly next_at: Date | null
}

/** A row of `message`, and what its plan asks of it. */
export function waitingOf(row: Row): Waiting {
  const isReplayed = row['outcome'] === 'replayed'
  const about = {
    aboutId: String(row['about_id']),
    kind: row['kind'] as MessageKind,
    severity: row['severity'] as Severity,
  }
  return {
    ...{ id: String(row['id']), ...about, sharedRoot: row['shared_root'] as string | null },
    ...{
      madeAt: row.made_at.getTime(),
      sequence: Number(row['sequence']),
      notBefore: row.not_before?.getTime() ?? null,
    },
    ...{ carrierId: row['carrier_id'] as string | null, form: row['form'] as Form },
    nextAt: row['state'] === 'sending' ? null : (row.next_at?.getTime() ?? null),
    isOver: !isReplayed && isOver(about.kind, row['escalation_state'], row['single'] === 'true'),
    wasTold: isReplayed || row['was_told'] === true,
    isGathering: row['gathering'] === true,
    isEntitled: row['entitled'] === true,
    ...{ memberId: row['member_id'] as string | null, activation: Number(row['activation']) },
    ...{ step: row['step'] as number | null, round: Number(row['round']) },
    ...{ cause: String(row['cause']), root: String(row['root']), dutiful: row['dutiful'] === true },
    subject: { kind: String(row['subject_kind']), id: String(row['subject_id']) },
    ...{ happenedAt: row.happened_at.getTime(), attempts: Number(row['attempts']) },
    wasCutOff: row['state'] === 'sending',
  }
}

const endedByAnswer = new Set<MessageKind>(['fired', 'repeat', 'unacknowledged', 'snooze_ended', 'exhausted', 'manual'])

/**
 * Nobody waits for an alarm whose escalation is resolved, nor for a rung of a ladder that somebody stopped (rules 4, 19), nor
 * to be reminded of an answer that does not hold any more (rule 5). What joined is told to whoever has it already (rule 12).
 */
function isOver(kind: MessageKind, state: unknown, isSingle: boolean): boolean {
  if (state === 'resolved') return !isSingle
  if (kind === 'reminder') return state !== 'acknowledged'
  return (state === 'acknowledged' || state === 'snoozed') && endedByAnswer.has(kind)
}
