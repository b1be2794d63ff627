import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BusinessCalendar, compileCalendar } from '@understudy/domain/sla/business-calendar'
import { elapsed } from '@understudy/domain/sla/business-time'
import { layDue } from '@understudy/domain/sla/clock-due'
import { instants } from '@understudy/domain/sla/risk'
import type { WaitChange } from '@understudy/domain/sla/risk-queue'
import { calibrationOf } from '@understudy/engine/risk/calibration-of'
import type { PromiseRun } from '@understudy/engine/risk/promise-run'
import { expect, test } from 'vitest'
import type { LogCalendar } from '../replay/cast.ts'
import { itemsOf, type LogItem } from '../replay/log-items.ts'
import { readLog } from '../replay/read-log.ts'

const fixtures = join(import.meta.dirname, '../../../../test/fixtures')
const log = JSON.parse(readFileSync(join(fixtures, 'bpic2012_w.calendar.json'), 'utf8')) as LogCalendar
const holidays = log.holidays.map((date) => ({ date }))
const calendar: BusinessCalendar = compileCalendar({ zone: log.time_zone, hours: log.hours, holidays })

/** A clock of the log as the engine would have run it: kept or missed, and what it taught when. */
function runOf(item: LogItem, sort: 'response' | 'turnaround', begunMs: number): PromiseRun[] {
  const isTurnaround = sort === 'turnaround'
  const promisedMs = (isTurnaround ? log.turnaround_target_s : log.response_target_s) * 1_000
  const endedAt = isTurnaround ? item.doneAt : (item.sittings[0]?.startedAt as number)
  const pauses = isTurnaround ? item.gaps : []
  const paused = pauses.reduce((sum, [from, to]) => sum + elapsed(calendar, from, to), 0)
  const ranMs = elapsed(calendar, item.madeAt, endedAt) - paused
  if (ranMs === 0) return []
  const at = (ms: number) => layDue(calendar, { kind: 'business', ms }, item.madeAt, pauses) as number
  const missed = ranMs > promisedMs
  const span = [item.madeAt, missed ? at(promisedMs) : endedAt] as const
  const outcome = { missed, ranMs: Math.min(ranMs, promisedMs), promisedMs, span }
  const whose = { sort, cycle: 1 }
  const waits = (wait: WaitChange) => (isTurnaround ? whose : { ...whose, wait })
  const ended = missed
    ? [
        { ...waits('late'), at: at(promisedMs), cutMs: promisedMs, outcome },
        { ...waits('begun'), at: endedAt, endedMs: ranMs, knownMs: promisedMs },
      ]
    : [{ ...waits('begun'), at: endedAt, endedMs: ranMs, outcome }]
  const lessons = [{ ...waits('came'), at: item.madeAt }, ...ended]
  const reached = instants.filter((share) => ranMs > share * promisedMs)
  const scored = { missed, promisedMs, at: reached.map((share) => ({ share, at: at(share * promisedMs) })) }
  const subject = {
    streamId: `${item.caseId} ${item.madeAt} ${item.activity}`,
    taskId: item.activity,
    taskType: 'custom',
    isRepeat: item.repeats !== undefined,
  }
  const kept = { ...subject, sort, startedAt: item.madeAt, lessons, scored }
  return [{ ...kept, begunMs: isTurnaround ? begunMs : undefined }]
}

test('on the later half of a log risks beat the base rate at every instant, and come about as they are told', async () => {
  const { rows } = await readLog(join(fixtures, 'bpic2012_w.400-cases.csv'))
  const runs = itemsOf(rows)
    .filter(({ isImpossible }) => !isImpossible)
    .flatMap((item) => {
      const begunMs = elapsed(calendar, item.madeAt, item.sittings[0]?.startedAt as number)
      return [...runOf(item, 'response', begunMs), ...runOf(item, 'turnaround', begunMs)]
    })
  const held = calibrationOf(runs)?.goingOn.find(({ sort }) => sort === 'all')?.instants ?? []
  expect(held.map(({ share }) => share)).toEqual([...instants])
  for (const { share, reliability } of held) {
    expect(reliability?.n, `at ${share}`).toBeGreaterThan(200)
    expect(reliability?.brier, `at ${share}`).toBeLessThan(reliability?.baseRateBrier ?? 0)
    expect(reliability?.meanError, `at ${share}`).toBeLessThan(0.15)
  }
})
