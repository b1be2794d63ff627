import {
  commitmentOf,
  drawPeriodBegins,
  drawPeriodEnds,
  drawPeriodOf,
} from '@understudy/domain/agency/reveal-draw-period'
import { auditDraw } from '@understudy/domain/quality/audit-draw'
import type pg from 'pg'
import { auditDoubles } from './audit-doubles.ts'
import { auditFloors, longestFloorMs } from './audit-floors.ts'
import { periodInLedger } from './draw-periods.ts'
import { countUndrawn, type LedgerDraw, readDraws } from './read-draws.ts'

/** One thing that is not as the revealed key and the rules say. */
export interface Finding {
  /** The place in the ledger, where it is one event. */
  readonly position?: number
  readonly workItemId?: string
  readonly code: string
  readonly message: string
}

export interface PeriodAudit {
  readonly agency: string
  readonly period: string
  readonly draws: number
  readonly reviewed: number
  readonly findings: readonly Finding[]
}

/** Repeats every draw of the period from the ledger alone; the same answer for everybody who has the ledger. */
export async function auditPeriod(pool: pg.Pool, agencyId: string, period: string): Promise<PeriodAudit> {
  const { commitment, openedAt = 0, keyHex } = await periodInLedger(pool, agencyId, period)
  const findings: Finding[] = []
  const tally = { draws: 0, reviewed: 0 }
  const known = keyHex === undefined ? undefined : Buffer.from(keyHex, 'hex')
  if (commitment !== undefined && keyHex === undefined)
    findings.push({
      code: 'not_revealed',
      message: `the key of ${period} has not been revealed; give --reveal once the period is over`,
    })
  if (keyHex !== undefined && commitmentOf(keyHex) !== commitment)
    findings.push({ code: 'commitment_differs', message: 'the revealed key is not the one that was committed to' })
  const draws: LedgerDraw[] = []
  for await (const page of readDraws(pool, agencyId, period))
    for (const one of page) {
      draws.push(one)
      tally.draws += 1
      if (one.draw.reviewed) tally.reviewed += 1
      findings.push(...findingsOf(one, known, openedAt))
    }
  if (known !== undefined) findings.push(...(await auditLateLooks(pool, agencyId, period, draws, known)))
  if (commitment === undefined && tally.draws > 0)
    findings.push({ code: 'no_commitment', message: 'nothing was committed to before the draws' })
  const undrawn = await countUndrawn(pool, agencyId, drawPeriodBegins(period), drawPeriodEnds(period))
  if (undrawn > 0)
    findings.push({ code: 'never_drawn', message: `${undrawn} submissions were delivered as not drawn without a draw` })
  return { agency: agencyId, period, ...tally, findings }
}

/** What was looked at beside the draw itself: floors of days and weeks, and second looks. */
async function auditLateLooks(
  pool: pg.Pool,
  agencyId: string,
  period: string,
  draws: readonly LedgerDraw[],
  key: Uint8Array,
): Promise<Finding[]> {
  const last = drawPeriodOf(drawPeriodBegins(period) - 1)
  const { keyHex } = await periodInLedger(pool, agencyId, last)
  const pages = await Array.fromAsync(readDraws(pool, agencyId, last))
  const earlier = pages.flat().filter(({ at }) => at >= drawPeriodBegins(period) - longestFloorMs)
  const keys = new Map([[period, key], ...(keyHex === undefined ? [] : [[last, Buffer.from(keyHex, 'hex')] as const])])
  return [
    ...(await auditFloors(pool, agencyId, period, [...earlier, ...draws], (of) => keys.get(of))),
    ...(await auditDoubles(pool, agencyId, period, key)),
  ]
}

function findingsOf(one: LedgerDraw, key: Uint8Array | undefined, openedAt: number): Finding[] {
  const { position, workItemId } = one
  const late = position < openedAt
  return [
    ...(late ? [{ code: 'before_commitment', message: 'it was drawn before the period was committed to' }] : []),
    ...(key === undefined ? [] : auditDraw(one, key, one.evidence)),
  ].map(({ code, message }) => ({ position, workItemId, code, message }))
}
