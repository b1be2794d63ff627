import type { Gate } from '@understudy/contract/http/delegations'
import { promotionChances } from '@understudy/domain/quality/promotion-chances'
import { chanceText, shareText } from '../words/chance-words.ts'
import type { Evidence } from './evidence-of.ts'

interface RecommendationViewProps {
  readonly gate: Gate
  readonly evidence: Evidence | undefined
}

/** What the evidence recommends and how far luck reaches, in words and both ways, with what that takes for granted. */
export function RecommendationView({ gate: { recommendation }, evidence }: RecommendationViewProps) {
  if (recommendation === null || evidence === undefined) return null
  const { recommended, falsePromotion, falsePromotionOver: over, reviewers, assumes, volume } = recommendation
  const { unacceptable, acceptable } = evidence.plan
  return (
    <div className="recommendation" data-recommended={recommended || undefined}>
      <strong>{recommended ? 'The evidence recommends independence' : 'The evidence does not recommend it yet'}</strong>
      {volume !== null && !recommended && <p>{volume.said}.</p>}
      <ul>
        <li>
          Promoted though not good enough: somebody who gets {shareText(unacceptable)} wrong comes this far by luck in{' '}
          {chanceText(falsePromotion)} cases.
        </li>
        <li>
          Good enough and held back: somebody who gets only {shareText(acceptable)} wrong does not come this far within
          one attempt in {chanceText(1 - promotionChances(evidence.plan, acceptable).promoted)} cases.
        </li>
        {over !== null && reviewers !== null && (
          <li>
            With what reviewers are found to miss, the first of one attempt lies between {chanceText(over.lower)} and{' '}
            {chanceText(over.upper)} ({reviewers.n} failures looked at twice).
          </li>
        )}
      </ul>
      <p className="quiet">{assumes}.</p>
    </div>
  )
}
