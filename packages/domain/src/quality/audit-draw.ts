import type { Reason } from '../decision.ts'
import { reason } from '../decision.ts'
import { decideDraw } from './decide-draw.ts'
import { type DrawResult, type DrawSubject, threshold } from './draw.ts'
import { type Plan, standardPlan } from './plan.ts'
import type { QualityState } from './quality-state.ts'

/** A draw as the ledger has it, with what became of the submission. */
export interface StoredDraw extends DrawSubject {
  readonly draw: DrawResult
  /** Whether the submission was held for a review; otherwise it was delivered. */
  readonly held: boolean
  /** Whether the item was made as high-risk: it is then reviewed without a draw, at every level. */
  readonly highRisk: boolean
}

/** What the ledger says stood just before a draw: the level and the kind of the draw follow from it. */
export interface DrawEvidence {
  /** The plan that the person worked under, where it is known. */
  readonly plan: Plan | undefined
  /** The evidence folded up to then, and lapsed where nobody had looked for too long. */
  readonly quality: QualityState
  readonly isIndependent: boolean
  /** Handed in again after a delivery. */
  readonly isLate: boolean
}

/**
 * Repeats one draw from the revealed key and the evidence, and answers everything that differs from what was stored;
 * nothing where the draw is as it should be.
 */
export function auditDraw(stored: StoredDraw, key: Uint8Array, evidence: DrawEvidence): Reason[] {
  const { draw, held, highRisk } = stored
  const { plan } = evidence
  const expected = decideDraw({ ...stored, ...evidence, key, plan: plan ?? standardPlan })
  const isRandom = draw.kind === 'random'
  const reviewed = isRandom ? expected.u < threshold(draw) : true
  const probability = isRandom ? draw.num / draw.den : 1
  const level = plan?.levels[draw.level]
  const isLeftToChance = isRandom && highRisk
  const differences = [
    isLeftToChance && reason('chance_not_allowed', 'high-risk work is always reviewed, but was left to chance'),
    draw.kind !== expected.kind &&
      !isLeftToChance &&
      reason('kind_differs', `by the evidence of that moment it is ${expected.kind}, stored is ${draw.kind}`),
    draw.level !== expected.level &&
      reason('level_differs', `by the evidence of that moment the level is ${expected.level}, stored is ${draw.level}`),
    plan !== undefined && placeDiffers(draw, expected, plan),
    draw.u !== expected.u && reason('number_differs', `the key draws ${expected.u}, stored is ${draw.u}`),
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

/** Said of newer draws: whether the level was the last of the plan, by which its floor is due each day or each week. */
function placeDiffers({ level, isLast }: DrawResult, expected: DrawResult, { id }: Plan): Reason | false {
  if (isLast === undefined || level !== expected.level || isLast === expected.isLast) return false
  return reason('level_differs', `level ${level} of ${id} is ${isLast ? 'not ' : ''}the last`)
}

const said = (reviewed: boolean) => (reviewed ? 'reviewed' : 'not reviewed')
