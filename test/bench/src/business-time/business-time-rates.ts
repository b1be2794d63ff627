import { type BusinessCalendar, compileCalendar } from '@understudy/domain/sla/business-calendar'
import { due, elapsed } from '@understudy/domain/sla/business-time'
import { LuxonCalendar } from './luxon-calendar.ts'
import { sampleCalendar } from './sample-calendar.ts'

const from = Date.UTC(2024, 5, 3)
const horizonMs = 5 * 365.25 * 86_400_000
const samples = 4_096
/** Few enough for the reference, which takes a millisecond and more for each. */
const compared = 200
const hourMs = 3_600_000
/** Business hours that fit into the horizon from any start in its first half. */
const longestHours = 4_500

interface Sample {
  readonly start: number
  readonly end: number
  readonly durationMs: number
}

/** Operations a second, each over the five years, by us and by the reference; both give the same answers. */
export function businessTimeRates(seconds: number): Readonly<Record<string, number>> {
  const ours = compileCalendar(sampleCalendar)
  const luxon = new LuxonCalendar(sampleCalendar)
  const list = sampled()
  assertSame(ours, luxon, list)
  return {
    elapsed: rate(list, seconds, ({ start, end }) => elapsed(ours, start, end)),
    luxon_elapsed: rate(list, seconds, ({ start, end }) => luxon.elapsed(start, end)),
    due: rate(list, seconds, ({ start, durationMs }) => due(ours, start, durationMs) ?? 0),
    luxon_due: rate(list, seconds, ({ start, durationMs }) => luxon.due(start, durationMs)),
  }
}

/** The same in every run: a linear congruential generator (Numerical Recipes). */
function sampled(): Sample[] {
  let state = 1
  const next = () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  return Array.from({ length: samples }, () => {
    const start = from + Math.floor((next() * horizonMs) / 2)
    return {
      start,
      end: start + Math.floor(next() * (from + horizonMs - start)),
      durationMs: Math.floor(next() * longestHours * hourMs),
    }
  })
}

function assertSame(ours: BusinessCalendar, luxon: LuxonCalendar, list: readonly Sample[]): void {
  for (const { start, end, durationMs } of list.slice(0, compared)) {
    const same = elapsed(ours, start, end) === luxon.elapsed(start, end)
    if (!same || due(ours, start, durationMs) !== luxon.due(start, durationMs))
      throw new Error(`The reference disagrees about ${new Date(start).toISOString()}`)
  }
}

function rate(list: readonly Sample[], seconds: number, work: (sample: Sample) => number): number {
  // Whoever takes milliseconds looks at the time after each, whoever takes less than one after many.
  const inARow = timed(() => void work(list[0] as Sample)) > 0.05 ? 1 : 256
  let [done, sum] = [0, 0]
  const began = performance.now()
  while (performance.now() - began < seconds * 1_000)
    for (let count = 0; count < inARow; count++) sum += work(list[done++ % samples] as Sample)
  if (!Number.isFinite(sum)) throw new Error('Business time is a number')
  return done / ((performance.now() - began) / 1_000)
}

function timed(work: () => void): number {
  work()
  const began = performance.now()
  work()
  return performance.now() - began
}
