import type { Measured } from './measure.ts'
import { type Spread, spreadOf } from './spread.ts'

/** A rate, and what it is beside the one it is measured against in the same repeat. */
export interface Figure extends Spread {
  readonly name: string
  readonly unit: string
  readonly values: readonly number[]
  readonly ratio?: Ratio
  /** What it may be at most, where it is a time or a size, or has to be at least; held against the median of the repeats. */
  readonly limit?: Limit
}

export interface Limit {
  readonly atMost?: number
  readonly atLeast?: number
  readonly isMet: boolean
}

export interface Ratio extends Spread {
  readonly to: string
  readonly atLeast: number
  readonly isMet: boolean
}

interface Wanted {
  readonly to: 'reference' | 'best_peer' | 'luxon_elapsed' | 'luxon_due'
  readonly atLeast: number
}

function unitOf(name: string): string {
  if (/_p\d+$/.test(name) || name === 'sick_call') return 'ms'
  if (name === 'redis_growth') return 'KiB'
  if (/^(luxon_)?(elapsed|due)$/.test(name)) return 'operations/s'
  if (/^(reference|execute|http)/.test(name)) return 'commands/s'
  return name.startsWith('items') ? 'items/s' : 'flows/s'
}

/**
 * Reviewing costs nothing visible: what follows from a verdict stands within 100 ms, 95 times in 100. A breach is recorded
 * within 250 ms of its deadline on Redis and a second on Postgres, 99 times in 100; what is armed takes no room in Redis.
 */
const limits: readonly (readonly [RegExp, Omit<Limit, 'isMet'>])[] = [
  // On the demo agency with a hundred thousand open items, in a real browser.
  [/^board_cold_p95$/, { atMost: 1_500 }],
  [/^board_filter_p95$/, { atMost: 100 }],
  [/^board_change_p95$/, { atMost: 1_000 }],
  // Ten thousand open items move to whoever covers.
  [/^sick_call$/, { atMost: 10_000 }],
  // With a million finished items.
  [/^measure_.*_p95$/, { atMost: 50 }],
  [/_p95$/, { atMost: 100 }],
  [/^breach_on_redis_p99$/, { atMost: 250 }],
  [/^breach_on_postgres_p99$/, { atMost: 1_000 }],
  // What queues and workers take when they start; a million delayed jobs would be some 800 MiB.
  [/^redis_growth$/, { atMost: 4_096 }],
  [/^(elapsed|due)$/, { atLeast: 500_000 }],
]

function limitOf(name: string, median: number): Limit | undefined {
  const limit = limits.find(([pattern]) => pattern.test(name))?.[1]
  if (limit === undefined) return undefined
  const { atMost = Number.POSITIVE_INFINITY, atLeast = Number.NEGATIVE_INFINITY } = limit
  return { ...limit, isMet: median <= atMost && median >= atLeast }
}

const wanted: Readonly<Record<string, Wanted>> = {
  execute_1: { to: 'reference', atLeast: 0.2 },
  execute_50: { to: 'reference', atLeast: 2 },
  execute_100: { to: 'reference', atLeast: 2.5 },
  http: { to: 'reference', atLeast: 0.35 },
  items_on_redis: { to: 'best_peer', atLeast: 3 },
  items_on_postgres: { to: 'best_peer', atLeast: 1 },
  elapsed: { to: 'luxon_elapsed', atLeast: 20 },
  due: { to: 'luxon_due', atLeast: 20 },
}

/** Every rate that was measured, with its ratio where both sides were. */
export function figuresOf({ rates }: Measured, peers: readonly string[]): Figure[] {
  const known: Record<string, readonly number[]> = { ...rates, best_peer: bestOf(rates, peers) }
  return Object.entries(rates).map(([name, values]) => {
    const ratio = ratioOf(values, known, wanted[name])
    const spread = spreadOf(values)
    const limit = limitOf(name, spread.median)
    return { name, unit: unitOf(name), values, ...spread, ...(ratio && { ratio }), ...(limit && { limit }) }
  })
}

/** In each repeat the fastest. */
function bestOf(rates: Measured['rates'], peers: readonly string[]): number[] {
  const lists = peers.flatMap((name) => (rates[name] === undefined ? [] : [rates[name]]))
  return (lists[0] ?? []).map((_, repeat) => Math.max(...lists.map((list) => list[repeat] ?? 0)))
}

function ratioOf(
  values: readonly number[],
  known: Readonly<Record<string, readonly number[]>>,
  want: Wanted | undefined,
): Ratio | undefined {
  const others = want === undefined ? [] : (known[want.to] ?? [])
  if (want === undefined || others.length === 0) return undefined
  const spread = spreadOf(values.map((value, repeat) => value / (others[repeat] ?? Number.NaN)))
  return { ...want, ...spread, isMet: spread.median >= want.atLeast }
}
