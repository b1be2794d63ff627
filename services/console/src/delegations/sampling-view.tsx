import { delegationsTexts } from '../words/delegations-texts.ts'
import { nameText } from '../words/settings-words.ts'
import type { Evidence } from './evidence-of.ts'
import { levelText } from './level-text.ts'
import { Meter } from './meter.tsx'

/** How much of an independent person's work is reviewed, what would lower it, and what is left of their trust. */
export function SamplingView({ evidence: { quality, plan } }: { readonly evidence: Evidence }) {
  const { level, run, trust, requalifying, forced } = quality
  const isLowest = level >= plan.levels.length - 1
  return (
    <>
      <section aria-labelledby="level">
        <h3 id="level">{delegationsTexts.reviewLevel}</h3>
        <ol className="stages levels">
          {plan.levels.map((one, index) => (
            <li
              key={`${one.num}/${one.den}`}
              className="stage"
              data-passed={index < level || undefined}
              aria-current={index === level ? 'step' : undefined}
            >
              {levelText(one)}
            </li>
          ))}
        </ol>
        <p>
          {isLowest ? delegationsTexts.lowestLevel : delegationsTexts.ofPassesInARow(run, plan.passesToClimb)}
          {requalifying && delegationsTexts.theInstructionsChangedPassesUnder}
          {forced > 0 && delegationsTexts.theNextAreReviewedIn(forced)}
        </p>
      </section>
      <section aria-labelledby="trust">
        <h3 id="trust">{delegationsTexts.trustBalance}</h3>
        <Meter name={delegationsTexts.trustBalance} value={trust} most={plan.trustCap} size="large" />
        <p>
          {delegationsTexts.aPassAdds1A(
            plan.reworkCost,
            plan.critical === 'demote'
              ? delegationsTexts.aCriticalErrorAllOf
              : delegationsTexts.aCriticalError(plan.critical),
          )}
        </p>
        <p className="quiet">{delegationsTexts.planVersion(nameText(plan.id), plan.version)}</p>
      </section>
    </>
  )
}
