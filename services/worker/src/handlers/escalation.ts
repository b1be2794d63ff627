import { type CauseChange, causesOfEvent } from '@understudy/domain/escalation/causes-of-event'
import { rootOf, type Subject } from '@understudy/domain/escalation/subject'
import type { Command } from '@understudy/engine/shell/command'
import type { CommandHandler } from '../lane/handler.ts'
import type { LaneEvent } from '../lane/lane-events.ts'
import { looksAgain } from '../risk/looks-again.ts'
import { followUps } from './escalation-follow-ups.ts'
import { escalationsOfEvents } from './escalations-of-events.ts'
import { namedBy } from './named-by.ts'

const actor = { kind: 'system', part: 'escalation' } as const

type Named = CauseChange & {
  readonly subject: Subject
  readonly agencyId: string
  readonly position: number
  readonly at: number
  readonly ordinal: number
}

/**
 * Raises what has to be decided, ends what went away, and lets the escalations of one root go together. What an event
 * ends is asked for only where something runs about its subject, or an earlier event of the batch has raised it.
 */
export const escalation: CommandHandler = {
  kind: 'commands',
  async *answer(events, { pool }) {
    const own = events.filter(({ type }) => type.startsWith('escalation.') || type.startsWith('agency.'))
    const changes = events.flatMap((event) =>
      causesOfEvent(event).map((change, ordinal) => ({ change, event, ordinal })),
    )
    const asked = [...own, ...changes.map(({ event }) => event)]
    if (asked.length === 0) return
    const known = await escalationsOfEvents(pool, namedBy([...new Set(asked)]))
    const named = changes.flatMap((one) => withSubject(one, known.itemOfReview))
    const looks = await looksAgain(pool, own)
    const commands = [...commandsOf(named, known.running), ...followUps(own, known), ...looks]
    yield commands.map((command) => ({ ...command, actor }))
  },
}

interface OfEvent {
  readonly change: CauseChange
  readonly event: LaneEvent
  /** Its place among what its event means. */
  readonly ordinal: number
}

/** What a review finds is about the item that it looks at. */
function withSubject({ change, event, ordinal }: OfEvent, itemOfReview: ReadonlyMap<string, string>): Named[] {
  const { agencyId, position, at } = event
  const where = { agencyId, position, at, ordinal }
  if ('subject' in change) return [{ ...change, ...where }]
  const id = itemOfReview.get(change.itemOfReview)
  return id === undefined ? [] : [{ ...change, subject: { kind: 'work_item', id }, ...where }]
}

type Unsent = Omit<Command, 'actor'>

/**
 * Each has a key: an event that is handled once more, after its lane was set back, raises nothing again that was settled
 * since. Other handlers need no row for that; here it is few events that cause anything, and people are told of it.
 */
function commandsOf(changes: readonly Named[], running: ReadonlySet<string>): Unsent[] {
  const raised = new Set(changes.flatMap(({ change, subject }) => (change === 'raise' ? [rootOf(subject)] : [])))
  return changes
    .filter(({ change, subject }) => change === 'raise' || running.has(rootOf(subject)) || raised.has(rootOf(subject)))
    .map((named) => ({ ...commandOf(named), idempotencyKey: `escalation ${named.position} ${named.ordinal}` }))
}

function commandOf({ agencyId, position: cause, at: happenedAt, ...named }: Named): Unsent {
  const { subject } = named
  const command = (name: string, input: object): Unsent => ({ name: `escalation.${name}`, agencyId, cause, input })
  switch (named.change) {
    case 'raise': {
      const { cause: kind, key, single, over, root } = named
      const how = { ...(key && { key }), ...(single && { single }), ...(over && { over }), ...(root && { root }) }
      return command('raise', { subject, cause: kind, happenedAt, ...how })
    }
    case 'end': {
      const { causes, key, why } = named
      return command('end_causes', { subject, causes, why, happenedAt, ...(key && { key }) })
    }
    case 'block':
      return command('note_block', { subject, isBlocked: named.isBlocked })
    case 'call_off':
      return command('call_off', { subject, why: named.why })
  }
}
