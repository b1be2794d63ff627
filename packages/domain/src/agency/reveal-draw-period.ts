import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { dayMs } from '../day-ms.ts'
import { accepted, type Decision, type Proposed, refusedBecause } from '../decision.ts'
import type { Agency } from './agency.ts'

/**
 * How long after its end a period's key still decides something: the floor of a week that began in it, and what is
 * looked at instead of an item that a floor took.
 */
const keyInUseMs = 8 * dayMs

/** The draw period of an instant: a month of the universal calendar; its key is revealed afterwards. */
export function drawPeriodOf(at: number): string {
  return new Date(at).toISOString().slice(0, 7)
}

/** Where a draw period begins. */
export function drawPeriodBegins(period: string): number {
  return Date.parse(`${period}-01T00:00:00Z`)
}

/** When a draw period, a month of the universal calendar such as `2026-11`, is over. */
export function drawPeriodEnds(period: string): number {
  const [year = Number.NaN, month = Number.NaN] = period.split('-').map(Number)
  return Date.UTC(year, month, 1)
}

/** From when on the key of a period draws nothing more, so that it is revealed by itself. */
export function drawPeriodRevealsAt(period: string): number {
  return drawPeriodEnds(period) + keyInUseMs
}

/** The next instant at which a period of the agency is to be revealed; undefined where none waits for it. */
export function nextRevealAt(agency: Revealing): number | undefined {
  const instants = waitingPeriods(agency).map(drawPeriodRevealsAt)
  return instants.length === 0 ? undefined : Math.min(...instants)
}

type Revealing = Pick<Agency, 'drawPeriods' | 'revealedKeys' | 'endedPeriods'>

function waitingPeriods({ drawPeriods, revealedKeys = {}, endedPeriods = [] }: Revealing): string[] {
  return Object.keys(drawPeriods).filter(
    (period) => revealedKeys[period] === undefined && !endedPeriods.includes(period),
  )
}

/** Asks the installation, which alone has them, for the keys of the periods that are over by now. */
export function endDrawPeriods(agency: Revealing, id: string, at: number): Proposed[] {
  return waitingPeriods(agency)
    .filter((period) => drawPeriodRevealsAt(period) <= at)
    .toSorted()
    .map((period) => ({ stream: 'agency', id, type: 'agency.draw_period_ended', body: { period } }))
}

/** What is published at the start of a period: the SHA-256 of its key, in hexadecimal digits. */
export function commitmentOf(keyHex: string): string {
  return bytesToHex(sha256(hexToBytes(keyHex)))
}

/** The key of a period that is over, so that anybody can repeat its draws; before that it would tell the next ones. */
export function revealDrawPeriod(
  { drawPeriods, revealedKeys }: Pick<Agency, 'drawPeriods' | 'revealedKeys'>,
  id: string,
  period: string,
  keyHex: string,
  at: number,
): Decision {
  const commitment = drawPeriods[period]
  if (commitment === undefined)
    return refusedBecause('period_not_opened', `Nothing was drawn in ${period}, so there is nothing to reveal`)
  if (!(at >= drawPeriodEnds(period)))
    return refusedBecause(
      'period_not_over',
      `The period ${period} is not over: its key would tell the draws to come`,
      `Reveal it from ${new Date(drawPeriodEnds(period)).toISOString()} on`,
    )
  if (commitmentOf(keyHex) !== commitment)
    return refusedBecause('key_differs', `This is not the key that was committed to at the start of ${period}`)
  if (revealedKeys?.[period] !== undefined) return accepted([])
  return accepted([{ stream: 'agency', id, type: 'agency.draw_period_revealed', body: { period, keyHex } }])
}
