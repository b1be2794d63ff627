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
        <h3 id="level">Review level</h3>
        <ol className="levels">
          {plan.levels.map((one, index) => (
            <li key={`${one.num}/${one.den}`} className="level" aria-current={index === level ? 'step' : undefined}>
              {levelText(one)}
            </li>
          ))}
        </ol>
        <p>
          {isLowest
            ? 'The least that is ever reviewed.'
            : `${run} of ${plan.passesToClimb} passes in a row that lower it one level.`}
          {requalifying && ' The instructions changed: passes under the old ones do not count.'}
          {forced > 0 && ` The next ${forced} are reviewed in any case.`}
        </p>
      </section>
      <section aria-labelledby="trust">
        <h3 id="trust">Trust balance</h3>
        <Meter name="Trust balance" value={trust} most={plan.trustCap} size="large" />
        <p>
          A pass adds 1, a rework takes {plan.reworkCost},{' '}
          {plan.critical === 'demote' ? 'a critical error all of it' : `a critical error ${plan.critical}`}; at 0
          independence ends, and every item is reviewed again.
        </p>
        <p className="quiet">
          Plan “{plan.id}”, version {plan.version}.
        </p>
      </section>
    </>
  )
}
