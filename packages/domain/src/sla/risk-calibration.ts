import type { Instant } from '../stream.ts'
import { stillCounts } from './risk-curve.ts'

/**
 * What came of chances that were told, at eleven places from 0 to 1, recent ones counting more: where seven in ten were
 * told to be missed and eight were, the next seven become eight. Plain JSON.
 */
export interface Calibration {
  readonly version: number
  readonly asOf: Instant
  readonly told: readonly number[]
  /** Sum of the chances that were told. */
  readonly said: readonly number[]
  readonly missed: readonly number[]
}

const places = 10
/** So many that came as they were told are mixed in, so that few outcomes move little. */
const weight = 20
const halfLifeMs = 10 * 86_400_000
const zeros: readonly number[] = new Array(places + 1).fill(0)
const nothing: Calibration = { version: 0, asOf: 0, told: zeros, said: zeros, missed: zeros }

/** The two places that a chance lies between, and its share of each. */
function around(chance: number): readonly (readonly [place: number, share: number])[] {
  const lower = Math.min(places - 1, Math.floor(chance * places))
  const share = chance * places - lower
  return [
    [lower, 1 - share],
    [lower + 1, share],
  ]
}

/** With one outcome more, of a clock that was told `chance` before anything mended it. */
export function withOutcome(
  calibration: Calibration | undefined,
  chance: number,
  missed: boolean,
  at: Instant,
): Calibration {
  const before = calibration ?? nothing
  const kept = stillCounts(before.asOf, at, halfLifeMs)
  const told = before.told.map((count) => count * kept)
  const said = before.said.map((sum) => sum * kept)
  const misses = before.missed.map((count) => count * kept)
  for (const [place, share] of around(chance)) {
    told[place] = (told[place] as number) + share
    said[place] = (said[place] as number) + share * chance
    if (missed) misses[place] = (misses[place] as number) + share
  }
  return { version: before.version + 1, asOf: Math.max(before.asOf, at), told, said, missed: misses }
}

/** The chance, moved by how far such chances were off; itself where nothing came of any yet. */
export function mended(calibration: Calibration | undefined, chance: number): number {
  if (calibration === undefined) return chance
  const off = around(chance).reduce((sum, [place, share]) => sum + share * offAt(calibration, place), 0)
  return Math.min(1, Math.max(0, chance + off))
}

function offAt({ told, said, missed }: Calibration, place: number): number {
  return ((missed[place] as number) - (said[place] as number)) / ((told[place] as number) + weight)
}
