import type { Engine } from '@understudy/engine/shell/engine'
import { execute } from '@understudy/engine/shell/execute'
import { periodInLedger } from './draw-periods.ts'

/** Puts the key of a period that is over into the ledger. @throws Error with the engine's reasons where it may not yet */
export async function revealPeriod(engine: Engine, agencyId: string, period: string): Promise<void> {
  const { commitment, keyHex } = await periodInLedger(engine.pool, agencyId, period)
  if (commitment === undefined || keyHex !== undefined) return
  const key = (await engine.keys.drawKey(agencyId, period)).toString('hex')
  const [outcome] = await execute(engine, [
    {
      name: 'agency.reveal_draw_period',
      agencyId,
      actor: { kind: 'system', part: 'audit' },
      input: { period, keyHex: key },
    },
  ])
  if (outcome?.kind === 'refused') throw new Error(outcome.reasons.map(({ message }) => message).join('; '))
  if (outcome?.kind === 'failed') throw outcome.error
}
