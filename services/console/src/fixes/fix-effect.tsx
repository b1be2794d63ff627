import type { ProcessFix } from '@understudy/contract/http/rework'
import { fewestRanked } from '@understudy/domain/quality/estimates/rework-rate'
import type { CSSProperties } from 'react'
import { fixesTexts } from '../words/fixes-texts.ts'
import { insightTexts } from '../words/insight-texts.ts'

type Rate = NonNullable<NonNullable<ProcessFix['effect']>['before']>

/** How often first submissions came back with the theme before and after, each with its interval on one scale. */
export function FixEffect({ fix: { effect } }: { readonly fix: ProcessFix }) {
  const before = effect?.before ?? null
  const after = effect?.after ?? null
  return (
    <section aria-labelledby="effect">
      <h3 id="effect">{fixesTexts.beforeAndAfter}</h3>
      <dl className="effect">
        <Bar name={fixesTexts.before} rate={before} />
        <Bar name={fixesTexts.after} rate={after} />
      </dl>
      <p className="quiet">{verdict(before, after)}</p>
    </section>
  )
}

function Bar({ name, rate }: { readonly name: string; readonly rate: Rate | null }) {
  if (rate === null)
    return (
      <div>
        <dt>{name}</dt>
        <dd className="quiet">{fixesTexts.needed(0, fewestRanked)}</dd>
      </div>
    )
  const { lower, upper } = rate.interval
  const style = { '--rate': rate.rate * 100, '--lower': lower * 100, '--upper': upper * 100 } as CSSProperties
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span className="effect-bar" style={style} aria-hidden="true" />
        <span>
          {percent(rate.rate)}{' '}
          <span className="quiet">
            {fixesTexts.betweenAndN(percent(lower), percent(upper), rate.n)}
            {!rate.rankable && ` · ${fixesTexts.needed(rate.n, fewestRanked)}`}
          </span>
        </span>
      </dd>
    </div>
  )
}

const percent = (share: number) => insightTexts.percent(Math.round(share * 1000) / 10)

/** With too few reviews, and where the intervals overlap, nothing is shown yet, whichever way the rates lie. */
function verdict(before: Rate | null, after: Rate | null): string {
  if (!before?.rankable || !after?.rankable) return fixesTexts.itIsTooEarlyTo
  if (after.interval.upper < before.interval.lower) return fixesTexts.itWorkedEvenAtIts
  if (after.interval.lower > before.interval.upper) return fixesTexts.itGotWorseItComes
  return fixesTexts.nothingIsShownYetThe
}
