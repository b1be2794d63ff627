import { availableParallelism, totalmem } from 'node:os'
import type { Figure } from './figures.ts'
import type { Measured } from './measure.ts'
import type { BenchOptions, Loads } from './options.ts'

/** What a run answers as JSON. */
export interface Report {
  readonly machine: {
    readonly cores: number
    readonly memoryMib: number
    readonly node: string
    readonly platform: string
  }
  readonly options: Pick<BenchOptions, 'quick' | 'only' | 'repeats'>
  readonly loads: Loads
  readonly referenceBy: string
  /** What each peer is set to, and why. */
  readonly peers: Readonly<Record<string, string>>
  readonly figures: readonly Figure[]
  readonly memory: Measured['memory']
  readonly verified: Measured['verified']
  readonly missed: readonly string[]
}

export function reportOf(
  { quick, only, repeats }: BenchOptions,
  loads: Loads,
  measured: Measured,
  figures: readonly Figure[],
  how: Pick<Report, 'referenceBy' | 'peers'>,
): Report {
  return {
    machine: {
      cores: availableParallelism(),
      memoryMib: Math.round(totalmem() / 1_048_576),
      node: process.version,
      platform: `${process.platform} ${process.arch}`,
    },
    options: { quick, only, repeats },
    loads,
    ...how,
    figures,
    memory: measured.memory,
    verified: measured.verified,
    missed: figures
      .filter(({ ratio, limit }) => ratio?.isMet === false || limit?.isMet === false)
      .map(({ name }) => name),
  }
}

export function tableOf({ figures, memory, verified, referenceBy, peers, missed }: Report): string {
  const rows = figures.map(({ name, unit, median, min, max, ratio, limit }) => [
    name,
    whole(median),
    `${whole(min)}–${whole(max)}`,
    unit,
    ratio === undefined ? '' : `${two(ratio.median)} (${two(ratio.min)}–${two(ratio.max)}) of ${ratio.to}`,
    reached(ratio, limit),
  ])
  const lines = aligned([['figure', 'median', 'spread', 'unit', 'ratio', 'reached'], ...rows])
  return [
    ...lines,
    `The reference was measured with ${referenceBy}.`,
    ...Object.entries(peers).map(([name, settings]) => `${name}: ${settings}.`),
    ...(memory === undefined
      ? []
      : [`Memory at idle: Node ${memory.nodeMib} MiB, Postgres beside it ${memory.postgresMib} MiB.`]),
    `${verified.ledgers} ledgers of ${verified.events} events were folded again, and nothing differed.`,
    missed.length === 0 ? 'Every target was reached.' : `Missed: ${missed.join(', ')}.`,
  ].join('\n')
}

function reached(ratio: Figure['ratio'], limit: Figure['limit']): string {
  const wanted = [
    ...(ratio === undefined ? [] : [`${ratio.atLeast}`]),
    ...(limit?.atLeast === undefined ? [] : [`at least ${limit.atLeast}`]),
    ...(limit?.atMost === undefined ? [] : [`at most ${limit.atMost}`]),
  ]
  if (wanted.length === 0) return ''
  const isMet = ratio?.isMet !== false && limit?.isMet !== false
  return `${isMet ? 'yes' : 'NO'}, wanted ${wanted.join(' and ')}`
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

const whole = (value: number) => Math.round(value).toString()
const two = (value: number) => value.toFixed(2)
