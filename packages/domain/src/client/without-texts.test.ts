import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { evolveAccessChecklist } from '../access/access-checklist.ts'
import { evolveDelegation } from '../delegation/evolve.ts'
import { evolveEscalation } from '../escalation/evolve.ts'
import { erased } from '../personal.ts'
import { evolveQuestion } from '../question/evolve.ts'
import { evolveReview } from '../review/evolve.ts'
import { evolveAction } from '../rhythm/action.ts'
import { evolveWeeklyReview } from '../rhythm/weekly-review.ts'
import type { StreamStates } from '../states.ts'
import type { Happening, StreamType } from '../stream.ts'
import { evolveTask } from '../task/task.ts'
import { evolveWorkItem } from '../work-item/evolve.ts'
import { evolveClient } from './client.ts'
import { withClientTexts } from './client-texts.ts'
import { type StreamWithTexts, withoutTexts } from './without-texts.ts'

interface StoredStream {
  readonly stream: StreamType
  readonly events: readonly Happening[]
}

type Fold = (state: never, event: Happening) => StreamStates[StreamType]

const folds: Record<StreamWithTexts | 'client', Fold> = {
  client: evolveClient,
  task: evolveTask,
  delegation: evolveDelegation,
  work_item: evolveWorkItem,
  review: evolveReview,
  escalation: evolveEscalation,
  access_checklist: evolveAccessChecklist,
  question: evolveQuestion,
  weekly_review: evolveWeeklyReview,
  action: evolveAction,
}

const fixture = new URL('../../../../test/fixtures/events-v1.json', import.meta.url)
const stored: StoredStream[] = JSON.parse(readFileSync(fixture, 'utf8')).streams
const ofClients = stored.filter(({ stream }) => stream in folds)

/** The state of a stream once its client is erased, each text of its events being what `change` makes of it. */
function erasedState({ stream, events }: StoredStream, change: (text: string, at: number) => string) {
  let texts = 0
  const fold = folds[stream as StreamWithTexts]
  const state = events
    .filter(({ type }) => !type.endsWith('.texts_erased') && type !== 'client.erased')
    .reduce<StreamStates[StreamType] | undefined>((before, event) => {
      const body = withClientTexts(event.type, event.body, (text) => change(text, texts++))
      return fold(before as never, { ...event, body, actor: 'system:test' })
    }, undefined)
  if (stream !== 'client') return withoutTexts(stream as StreamWithTexts, state as never)
  return evolveClient(state as never, { type: 'client.erased', body: { streams: 0 }, at: 0, actor: 'system:test' })
}

describe('What was written for a client that is erased', () => {
  it('stands in no stream of it, whatever happened there before', () => {
    const planted = ofClients.map((one) => JSON.stringify(erasedState(one, (_, at) => `planted ${at}`)))
    for (const state of planted) expect(state).not.toContain('planted')
  })

  it('is gone in the same way whether it was read from a row or from a ledger whose key is gone', () => {
    for (const one of ofClients) {
      const [ofRow, ofLedger] = [erasedState(one, (text) => text), erasedState(one, () => erased)]
      expect(ofLedger, `${one.stream} up to ${one.events.at(-1)?.type}`).toEqual(ofRow)
    }
  })

  it('is of every stream that has any, so that none is passed over', () => {
    const types = new Set(ofClients.map(({ stream }) => stream))
    expect([...types].sort()).toEqual(Object.keys(folds).sort())
  })
})

/**
 * Names of fields, in events of a client's streams, under which stands who, what, when, how much, or a word of a closed list or
 * of the agency's own: a plan, a theme, a system, a role, a skill, a pool, a ladder.
 */
const noText = new Set(
  `actionId adjudicationId assistantId cadenceId clientId delegationId demonstratorId doubleId doubleOf fallbackMemberId feedId feedIds fixId
   foundIn id memberId member mentions ownerId recomputeId questionId repeatOf reviewId reviewerId authors shown stepId taskId
   weeklyReviewId workItemId listId by from to into after item root fallback proposedBy key batch day dueOn on period signedOn
   start week moves time timeZone zone mon tue wed thu fri sat sun answer applied arithmetic audience because catchUp cause
   causes change channels clock code cover currency drawKind failedCritical family gate kind languages likelyCause message mode
   onChange pausesFor place planId policy pool priority reasons result risk role roles route rule satisfiedBy scope severity
   skills specialties stage state system taskType theme themes themesBefore tools type verdict waitsFor ways why`.split(
    /\s+/,
  ),
)
/** The same under a name that is a text elsewhere. */
const noTextHere = new Set([
  'client.system_registered name',
  'client.system_retired name',
  'client.feed_followed source',
  'client.erasure_begun reason',
  'delegation.requalified reason',
  'task.work_fell_due items.externalId',
  'escalation.raised policy.name',
])

describe('Whatever people write in an event of a client', () => {
  it('is sealed with its key: a field is a text of the client, or named here as none', () => {
    const open = new Set(ofClients.flatMap(({ events }) => events.flatMap(({ type, body }) => textsLeft(type, body))))
    expect([...open]).toEqual([])
  })
})

function textsLeft(type: string, body: object): string[] {
  const left: string[] = []
  const walk = (value: unknown, path: readonly string[]) => {
    const whole = `${type} ${path.join('.')}`
    if (typeof value === 'string' && !noText.has(path.at(-1) ?? '') && !noTextHere.has(whole)) left.push(whole)
    if (Array.isArray(value)) for (const one of value) walk(one, path)
    else if (value !== null && typeof value === 'object')
      for (const [name, one] of Object.entries(value)) walk(one, [...path, name])
  }
  walk(
    withClientTexts(type, body, () => null),
    [],
  )
  return left
}
