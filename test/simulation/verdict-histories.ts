import { inAgency } from '@understudy/db/key-ring'
import type { Client } from '@understudy/domain/client/client'
import { evolveReview } from '@understudy/domain/review/evolve'
import type { Verdict } from '@understudy/domain/review/machine'
import { knownBefore, outcomeOfVerdict } from '@understudy/domain/review/outcome-of-verdict'
import type { Cause, Review } from '@understudy/domain/review/review'
import { dateOfDay } from '@understudy/domain/sla/local-time'
import { businessDateOf, isOpenDay } from '@understudy/domain/sla/open-dates'
import { promisesOf } from '@understudy/domain/work-item/promises'
import type pg from 'pg'

/** What happened, and its place in the ledger. */
export interface Placed {
  readonly position: number
  readonly type: string
  readonly body: object
  readonly at: number
}

interface Row extends Placed {
  readonly stream: 'review' | 'task'
  readonly id: string
}

interface Item {
  readonly sopVersion: number
  readonly briefVersion: number
  readonly batch: string | null
}

const verdicts = ['passed', 'fixed_and_accepted', 'rework', 'critical', 'rejected'].map((one) => `review.${one}`)
const answers = ['review.disputed', 'review.upheld', 'review.amended', 'review.overturned']
const wanted = [
  ...['review.requested', 'review.resubmitted', ...verdicts, ...answers],
  ...['task.sop_published', 'task.brief_published'],
]

/**
 * What the verdicts of an agency's ledger mean for each delegation, from the streams of reviews, items' versions and
 * tasks alone: nothing of what the engine recorded about them is looked at. As events that a delegation would have,
 * at the places of the verdicts.
 */
export async function verdictHistories(pool: pg.Pool, agencyId: string): Promise<Map<string, Placed[]>> {
  const [rows, items, clients] = await Promise.all([
    inAgency(pool, agencyId, happened, [agencyId, wanted]),
    inAgency(pool, agencyId, 'select id, context from work_item where agency_id = $1', [agencyId]),
    inAgency(pool, agencyId, 'select id, context from client where agency_id = $1', [agencyId]),
  ])
  const itemOf = new Map(items.map((row) => [String(row['id']), row['context'] as Item]))
  const clientOf = new Map(clients.map((row) => [String(row['id']), row['context'] as Client]))
  const told = new Teller(itemOf, clientOf)
  for (const row of rows) told.tell(row as unknown as Row)
  return told.histories
}

class Teller {
  readonly histories = new Map<string, Placed[]>()
  readonly #items: ReadonlyMap<string, Item>
  readonly #clients: ReadonlyMap<string, Client>
  readonly #reviews = new Map<string, Review>()
  readonly #ofItem = new Map<string, string[]>()
  /** The newest major version, by task and kind of text. */
  readonly #major = new Map<string, number>()

  constructor(items: ReadonlyMap<string, Item>, clients: ReadonlyMap<string, Client>) {
    this.#items = items
    this.#clients = clients
  }

  tell(row: Row): void {
    const { stream, id, type, body } = row
    if (stream === 'task') {
      const { change, version } = body as { change: string; version: number }
      if (change === 'major' || version === 1) this.#major.set(`${id} ${type}`, version)
      return
    }
    const review = evolveReview(this.#reviews.get(id), { ...row, actor: 'system:test' })
    this.#reviews.set(id, review)
    if (type === 'review.requested') this.#ofItem.set(review.workItemId, [...this.#looks(review), id])
    const event = this.#meant(row, review)
    if (event === undefined || review.delegationId === null) return
    const history = this.histories.get(review.delegationId) ?? []
    this.histories.set(review.delegationId, history)
    history.push({ ...event, position: row.position, at: row.at })
  }

  readonly #looks = ({ workItemId }: Review) => this.#ofItem.get(workItemId) ?? []

  #meant({ id, type, body, at }: Row, review: Review): Pick<Placed, 'type' | 'body'> | undefined {
    const { round, verdict, cause = null } = body as { round: number; verdict?: Verdict; cause?: Cause | null }
    const isLook = review.drawKind === 'double' || (review.drawKind === 'for_cause' && !review.late)
    if (verdicts.includes(type)) {
      if (round > 1 || isLook) return { type: 'delegation.reviewed', body: { reviewId: id, verdictAt: at } }
      return this.#outcome(id, type, cause, at, review)
    }
    if (!answers.includes(type) || round > 1) return undefined
    const kind = type === 'review.disputed' ? 'open' : type.slice('review.'.length)
    const became = type === 'review.amended' ? outcomeOfVerdict(verdict as Verdict, cause) : {}
    return { type: 'delegation.evidence_refolded', body: { reviewId: id, dispute: { kind, ...became } } }
  }

  #outcome(reviewId: string, type: string, cause: Cause | null, at: number, review: Review) {
    const { sopVersion, briefVersion, batch } = this.#items.get(review.workItemId) as Item
    const others = this.#looks(review).filter(
      (one) => one !== reviewId && this.#reviews.get(one)?.drawKind !== 'double',
    )
    const before = review.late
      ? knownBefore(
          review,
          others.map((one) => this.#reviews.get(one) as Review),
        )
      : null
    const promises = promisesOf(this.#clients.get(review.clientId))
    const calendar = promises.calendar(promises.calendarVersion)
    const { day } = businessDateOf(calendar, at)
    const major = (text: string) => this.#major.get(`${review.taskId} task.${text}_published`) ?? 0
    const body = {
      ...{ reviewId, verdictAt: at, ...outcomeOfVerdict(type.slice('review.'.length) as Verdict, cause) },
      drawKind: review.drawKind === 'adjudication' ? 'for_cause' : review.drawKind,
      isCurrent: sopVersion >= major('sop') && briefVersion >= major('brief'),
      day: isOpenDay(calendar, day) ? dateOfDay(day) : null,
      ...(batch !== null && { batch }),
      ...(before !== null && { before }),
    }
    return { type: 'delegation.outcome_recorded', body }
  }
}

const happened = `
  select stream_type as stream, stream_id as id, type, body, position::float8 as position,
    (extract(epoch from occurred_at) * 1000)::float8 as at
  from ledger where agency_id = $1 and stream_type in ('review', 'task') and type = any ($2)
  order by ledger.position`
