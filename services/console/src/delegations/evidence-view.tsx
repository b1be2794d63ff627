import type { Evidence } from './evidence-of.ts'
import { Meter } from './meter.tsx'

/** The score on its way to the promotion line, and what moves it. */
export function EvidenceView({ evidence: { quality, plan } }: { readonly evidence: Evidence }) {
  const { score, shown, inAttempt, attempt, days } = quality
  return (
    <section aria-labelledby="evidence">
      <h3 id="evidence">Evidence</h3>
      <Meter
        name="Evidence score, up to the promotion line"
        value={score}
        most={plan.promoteAt}
        isFull={shown}
        size="large"
      />
      <p className="meter-scale quiet" aria-hidden="true">
        <span>0</span>
        <span>promotion line at {plan.promoteAt}</span>
      </p>
      <p>
        {inAttempt} of {plan.attemptLength} reviews in attempt {attempt}, on {days.length}{' '}
        {days.length === 1 ? 'working day' : 'working days'}. A pass adds 1, a rework takes {plan.reworkCost}.
      </p>
      <p className="quiet">
        Plan “{plan.id}”, version {plan.version}. Until the promotion every item is reviewed.
      </p>
    </section>
  )
}
