import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { accepted, type Decision, refusedBecause } from '../decision.ts'
import type { Agency } from './agency.ts'

/** When a draw period, a month of the universal calendar such as `2026-11`, is over. */
export function drawPeriodEnds(period: string): number {
  const [year = Number.NaN, month = Number.NaN] = period.split('-').map(Number)
  return Date.UTC(year, month, 1)
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
