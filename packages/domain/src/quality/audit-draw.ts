import type { Reason } from '../decision.ts'
import { reason } from '../decision.ts'
import { type DrawResult, type DrawSubject, drawMessage, drawnNumber, hmacSha256, threshold } from './draw.ts'
import type { Plan } from './plan.ts'

/** A draw as the ledger has it, with what became of the submission. */
export interface StoredDraw extends DrawSubject {
  readonly draw: DrawResult
  /** Whether the submission was held for a review; otherwise it was delivered. */
  readonly held: boolean
  /** Whether the item was made as high-risk: it is then reviewed without a draw, at every level. */
  readonly highRisk: boolean
}

/**
 * Repeats one draw from the revealed key and answers everything that differs from what was stored; nothing where the
 * draw is as it should be. `plan` is the plan that the person worked under, where it is known.
 */
export function auditDraw(stored: StoredDraw, key: Uint8Array, plan: Plan | undefined): Reason[] {
  const { draw, held } = stored
  const u = drawnNumber(hmacSha256(key, drawMessage(stored)))
  const isRandom = draw.kind === 'random'
  const reviewed = isRandom ? u < threshold(draw) : true
  const probability = isRandom ? draw.num / draw.den : 1
  const level = plan?.levels[draw.level]
  const differences = [
    isRandom &&
      stored.highRisk &&
      reason('chance_not_allowed', 'high-risk work is always reviewed, but was left to chance'),
    draw.u !== u && reason('number_differs', `the key draws ${u}, stored is ${draw.u}`),
    plan !== undefined &&
      (level?.num !== draw.num || level.den !== draw.den) &&
      reason('share_differs', `level ${draw.level} of ${plan.id} is not ${draw.num}/${draw.den}`),
    draw.reviewed !== reviewed &&
      reason(
        'decision_differs',
        `by ${draw.num}/${draw.den} it is ${said(reviewed)}, stored is ${said(draw.reviewed)}`,
      ),
    draw.probability !== probability &&
      reason('probability_differs', `its chance was ${probability}, stored is ${draw.probability}`),
    held !== (draw.reviewed && !(isRandom && plan?.deliversBeforeReview === true)) &&
      reason('not_followed', `the draw says ${said(draw.reviewed)}, but the work was ${held ? 'held' : 'delivered'}`),
  ]
  return differences.filter((difference) => difference !== false)
}

const said = (reviewed: boolean) => (reviewed ? 'reviewed' : 'not reviewed')
