import type { Gate } from '@understudy/contract/http/delegations'
import { promotionChances } from '@understudy/domain/quality/promotion-chances'
import { useMemberNames } from '../escalations/use-names.ts'
import { InstantView } from '../item/instant-view.tsx'
import { chanceText, shareText } from '../words/chance-words.ts'
import { declineWords } from '../words/delegation-words.ts'
import { delegationsTexts } from '../words/delegations-texts.ts'
import type { Evidence } from './evidence-of.ts'

interface RecommendationViewProps {
  readonly gate: Gate
  readonly evidence: Evidence | undefined
}

/** What the evidence recommends and how far luck reaches, in words and both ways, with what that takes for granted. */
export function RecommendationView({ gate: { recommendation }, evidence }: RecommendationViewProps) {
  const nameOf = useMemberNames()
  if (recommendation === null || evidence === undefined) return null
  const { recommended, declined, falsePromotion, falsePromotionOver: over, reviewers, assumes, volume } = recommendation
  const { unacceptable, acceptable } = evidence.plan
  return (
    <div className="recommendation" data-recommended={recommended || undefined}>
      <strong>
        {recommended
          ? delegationsTexts.theEvidenceRecommendsIndependence
          : delegationsTexts.theEvidenceDoesNotRecommend}
      </strong>
      {declined !== null && (
        <p>
          {declineWords.declined(nameOf(declined.by.replace('member:', '')))} (<InstantView at={declined.at} />
          ): {declined.reason}. {declineWords.back}
        </p>
      )}
      {volume !== null && !recommended && <p>{volume.said}.</p>}
      <ul>
        <li>{delegationsTexts.promotedThoughNotGoodEnough(shareText(unacceptable), chanceText(falsePromotion))}</li>
        <li>
          {delegationsTexts.goodEnoughAndHeldBack(
            shareText(acceptable),
            chanceText(1 - promotionChances(evidence.plan, acceptable).promoted),
          )}
        </li>
        {over !== null && reviewers !== null && (
          <li>
            {delegationsTexts.withWhatReviewersAreFound(chanceText(over.lower), chanceText(over.upper), reviewers.n)}
          </li>
        )}
      </ul>
      <p className="quiet">{assumes}.</p>
    </div>
  )
}
