import { parseArgs } from 'node:util'
import { SetupProblem } from '@understudy/provision/setup-problem'
import type { ClockLoad } from './clocks/arm-clocks.ts'
import type { TimedDecisions } from './decisions/decision-times.ts'

export const parts = [
  'commands',
  'http',
  'items',
  'decisions',
  'clocks',
  'measures',
  'coverage',
  'board',
  'time',
  'peers',
  'memory',
] as const
export type Part = (typeof parts)[number]

export interface BenchOptions {
  /** Tiny loads: shows that everything runs, and measures nothing. */
  readonly quick: boolean
  readonly json: boolean
  readonly only: readonly Part[]
  readonly repeats: number
  /** Other numbers of clocks than the full load's. */
  readonly clocks?: ClockLoad
}

/** How much is done of everything, so that each loop has an end. */
export interface Loads {
  readonly agencies: number
  /** Seconds of each rate. */
  readonly seconds: number
  /** Rows that the reference works on. */
  readonly referenceRows: number
  readonly itemsOnRedis: number
  readonly itemsOnPostgres: number
  readonly flows: number
  readonly decisions: TimedDecisions
  readonly clocks: ClockLoad
  /** Finished items that measures are read of, in all agencies together. */
  readonly finishedItems: number
  /** Open items of whoever calls in sick. */
  readonly openItems: number
  /** Open items on the board of the demo agency, how often it is opened and changed, and how many choices of a filter are made: all where unset. */
  readonly board: { readonly items: number; readonly tries: number; readonly choices?: number }
}

export function loadsOf({ quick, clocks }: BenchOptions): Loads {
  const loads = quick ? quickLoads : fullLoads
  return clocks === undefined ? loads : { ...loads, clocks }
}

const quickLoads: Loads = {
  agencies: 3,
  seconds: 0.3,
  referenceRows: 50,
  itemsOnRedis: 20,
  itemsOnPostgres: 20,
  flows: 10,
  decisions: { promotions: 1, fixes: 1, warmUp: 0 },
  clocks: { armed: 160, due: 60, spreadMs: 3_000 },
  finishedItems: 300,
  openItems: 20,
  board: { items: 100, tries: 1, choices: 1 },
}

const fullLoads: Loads = {
  agencies: 200,
  seconds: 5,
  referenceRows: 10_000,
  itemsOnRedis: 3_000,
  itemsOnPostgres: 1_500,
  flows: 600,
  decisions: { promotions: 40, fixes: 40, warmUp: 16 },
  clocks: { armed: 1_000_000, due: 10_000, spreadMs: 60_000 },
  finishedItems: 1_000_000,
  openItems: 10_000,
  board: { items: 100_000, tries: 10 },
}

const mostRepeats = 20

/** @throws Error that says what was wrong with the arguments. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      only: { type: 'string', default: parts.join(',') },
      repeats: { type: 'string' },
      clocks: { type: 'string' },
    },
  })
  const only = values.only.split(',')
  const unknown = only.filter((part) => !(parts as readonly string[]).includes(part))
  if (unknown.length > 0)
    throw new Error(`--only takes ${parts.join(', ')}, with commas between; not ${unknown.join(', ')}`)
  const repeats = Number(values.repeats ?? (values.quick ? 1 : 3))
  if (!Number.isInteger(repeats) || repeats < 1 || repeats > mostRepeats)
    throw new SetupProblem(`--repeats takes a number from 1 to ${mostRepeats}`)
  const clocks = values.clocks === undefined ? {} : { clocks: clockLoadOf(values.clocks) }
  return { quick: values.quick, json: values.json, only: only as Part[], repeats, ...clocks }
}

/** `--clocks 50000,2000,12`: armed, falling due, within so many seconds. */
function clockLoadOf(text: string): ClockLoad {
  const [armed = 0, due = 0, seconds = 0] = text.split(',').map(Number)
  if (!(armed >= due && due > 0 && seconds > 0))
    throw new SetupProblem('--clocks takes how many are armed, how many of them fall due, and within how many seconds')
  return { armed, due, spreadMs: seconds * 1_000 }
}
