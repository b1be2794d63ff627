import { delegationsTexts } from '../words/delegations-texts.ts'
import { nameText } from '../words/settings-words.ts'
import { type Evidence, isAtLine } from './evidence-of.ts'
import { Meter } from './meter.tsx'

/** The score on its way to the promotion line, and what moves it. */
export function EvidenceView({ evidence }: { readonly evidence: Evidence }) {
  const { quality, plan } = evidence
  const { score, inAttempt, attempt, days } = quality
  return (
    <section aria-labelledby="evidence">
      <h3 id="evidence">{delegationsTexts.evidence}</h3>
      <Meter
        name={delegationsTexts.evidenceScore}
        value={score}
        most={plan.promoteAt}
        isFull={isAtLine(evidence)}
        size="large"
      />
      <p className="meter-scale quiet" aria-hidden="true">
        <span>0</span>
        <span>{delegationsTexts.promotionLineAt(plan.promoteAt)}</span>
      </p>
      <p>
        {delegationsTexts.ofReviewsInAttemptOn(
          inAttempt,
          plan.attemptLength,
          attempt,
          days.length,
          days.length === 1 ? delegationsTexts.workingDay : delegationsTexts.workingDays,
          plan.reworkCost,
        )}
      </p>
      <p className="quiet">{delegationsTexts.planVersionUntilThePromotion(nameText(plan.id), plan.version)}</p>
    </section>
  )
}
