import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { evolveAccessChecklist } from './access/access-checklist.ts'
import { evolveAgency } from './agency/agency.ts'
import { evolveCalibration } from './calibration/evolve.ts'
import { evolveClient } from './client/client.ts'
import { withoutTexts } from './client/without-texts.ts'
import { evolveDelegation } from './delegation/evolve.ts'
import { evolveEscalation } from './escalation/evolve.ts'
import { eventVersions } from './event-versions.fixture.ts'
import { schemaVersionOf, type Upcasts, upcast } from './event-versions.ts'
import { evolveMember } from './member/member.ts'
import { evolveQuestion } from './question/evolve.ts'
import { evolveReview } from './review/evolve.ts'
import { evolveAction } from './rhythm/action.ts'
import { evolveDailyUpdate } from './rhythm/daily-update.ts'
import { evolveWeeklyReview } from './rhythm/weekly-review.ts'
import type { Happening, StreamType } from './stream.ts'
import { evolveTask } from './task/task.ts'
import { evolveWorkItem } from './work-item/evolve.ts'

interface StoredStream {
  readonly stream: StreamType
  readonly events: readonly (Pick<Happening, 'type' | 'body' | 'at'> & { readonly schemaVersion: number })[]
  readonly state: object
}

const folds: Record<StreamType, (state: never, event: Happening) => object> = {
  agency: evolveAgency,
  client: evolveClient,
  member: evolveMember,
  task: evolveTask,
  delegation: evolveDelegation,
  work_item: evolveWorkItem,
  review: evolveReview,
  escalation: evolveEscalation,
  calibration: evolveCalibration,
  question: evolveQuestion,
  daily_update: evolveDailyUpdate,
  weekly_review: evolveWeeklyReview,
  action: evolveAction,
  access_checklist: evolveAccessChecklist,
}

const stored = (version: number): StoredStream[] => {
  const file = new URL(`../../../test/fixtures/events-v${version}.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')).streams
}

describe('Events written under schema version 1', () => {
  const streams = stored(1)

  it('are kept, one at least of every type that there was', () => {
    const types = new Set(streams.flatMap(({ events }) => events.map(({ type }) => type)))
    for (const type of Object.keys(eventVersions)) expect(types, type).toContain(type)
  })

  it.each(streams.map((one) => [one.events.at(-1)?.type, one] as const))(
    'fold as they did then, up to %s',
    (_, one) => {
      const state = one.events.reduce<object | undefined>((before, { type, schemaVersion, body, at }) => {
        const happening = { type, body: upcast(type, schemaVersion, body), at, actor: 'system:test' }
        if (type.endsWith('.texts_erased')) return withoutTexts(one.stream, before as never)
        return folds[one.stream](before as never, happening)
      }, undefined)
      expect(state).toEqual(one.state)
    },
  )
})

describe('The version of an event', () => {
  it('is the one under which its type is written now', () => {
    for (const [type, version] of Object.entries(eventVersions)) expect(schemaVersionOf(type), type).toBe(version)
  })

  const known: Upcasts = {
    'thing.named': [
      ({ name }: { name: string }) => ({ first: name }),
      ({ first }: { first: string }) => ({ first, last: '' }),
    ],
  }

  it('rises with every upcast, and an older body takes each of them in turn', () => {
    expect(schemaVersionOf('thing.named', known)).toBe(3)
    expect(upcast('thing.named', 1, { name: 'Ada' }, known)).toEqual({ first: 'Ada', last: '' })
    expect(upcast('thing.named', 2, { first: 'Ada' }, known)).toEqual({ first: 'Ada', last: '' })
    const newest = { first: 'Ada', last: 'L' }
    expect(upcast('thing.named', 3, newest, known)).toBe(newest)
  })

  it('that this program does not know is refused, not guessed at', () => {
    for (const version of [0, 4, 1.5]) expect(() => upcast('thing.named', version, {}, known)).toThrow(RangeError)
  })
})
