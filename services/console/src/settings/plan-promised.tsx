import './plans.css'
import type { ShownPlans } from '@understudy/contract/http/plans'
import type { Plan } from '@understudy/domain/quality/plan'
import { promotionChances } from '@understudy/domain/quality/promotion-chances'
import { useCallback } from 'react'
import { drawCharacteristic } from '../insight/draw-characteristic.ts'
import { Drawing } from '../insight/drawing.tsx'
import { figureText } from '../insight/figure.ts'
import { chanceText, shareText } from '../words/chance-words.ts'
import { settingsTexts } from '../words/settings-texts.ts'
import { nameText } from '../words/settings-words.ts'
import { PlanTable } from './plan-table.tsx'

const widest = 0.4
const points = 41

interface PlanPromisedProps {
  readonly plan: Plan
  readonly promise: ShownPlans['items'][number]['promise']
}

/** What a plan does to people with a true error rate, exactly: in a sentence, drawn, and as a table. */
export function PlanPromised({ plan, promise }: PlanPromisedProps) {
  const draw = useCallback((width: number) => drawCharacteristic(plan, curveOf(plan), width), [plan])
  return (
    <div className="plan">
      <p>
        {settingsTexts.aPassAdds1A(
          plan.reworkCost,
          plan.promoteAt,
          plan.attemptLength,
          shareText(plan.unacceptable),
          chanceText(promise.falsePromotion[0] ?? 0),
        )}
      </p>
      <Drawing draw={draw} />
      <PlanTable label={settingsTexts.whatThePlanPromises(nameText(plan.id))} promise={promise} />
      <p className="quiet">
        {settingsTexts.computedExactlyWithReviewersWho(
          promise.worstOutgoing === null
            ? settingsTexts.itDeliversBeforeItReviews
            : settingsTexts.inTheLongRunAt(figureText(promise.worstOutgoing, 'share')),
          figureText(promise.missRate, 'share'),
        )}
      </p>
    </div>
  )
}

/** The chance of a promotion in one attempt over true error rates. */
function curveOf(plan: Plan) {
  return Array.from({ length: points }, (_, index) => {
    const errorRate = (widest * index) / (points - 1)
    return { errorRate, promoted: promotionChances(plan, errorRate).promoted }
  })
}
