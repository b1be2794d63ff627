import './plans.css'
import { NativeSelect } from '@mantine/core'
import type { ShownPlans } from '@understudy/contract/http/plans'
import type { Session } from '@understudy/contract/http/session'
import type { Plan } from '@understudy/domain/quality/plan'
import { promotionChances } from '@understudy/domain/quality/promotion-chances'
import { useCallback, useState } from 'react'
import { usePlans } from '../api/use-settings.ts'
import { leads } from '../frame/pages-of.ts'
import { Reading } from '../frame/reading.tsx'
import { drawCharacteristic } from '../insight/draw-characteristic.ts'
import { Drawing } from '../insight/drawing.tsx'
import { figureText } from '../insight/figure.ts'
import { chanceText, shareText } from '../words/chance-words.ts'
import { settingsTexts } from '../words/settings-texts.ts'
import { PlanForm } from './plan-form.tsx'
import { PlanLimitsList } from './plan-limits-list.tsx'
import { PlanTable } from './plan-table.tsx'
import { TodayTable } from './today-table.tsx'

const widest = 0.4
const points = 41

/** What each plan does to people with a true error rate, exactly: drawn, and as a table. */
export function PlansPart({ session }: { readonly session: Session }) {
  const plans = usePlans()
  const [chosen, setChosen] = useState<string>()
  const items = plans.data?.items ?? []
  const shown =
    items.find(({ plan }) => plan.id === chosen) ?? items.find(({ plan }) => plan.id === 'standard') ?? items[0]
  return (
    <Reading of={plans}>
      <NativeSelect
        className="settings-choice"
        label={settingsTexts.plan}
        value={shown?.plan.id ?? ''}
        data={items.map(({ plan: { id }, own }) => ({ value: id, label: own ? settingsTexts.ofTheAgency(id) : id }))}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      />
      {shown && <PlanView shown={shown} />}
      {leads(session) && shown && <PlanForm start={shown.plan as Plan} />}
    </Reading>
  )
}

function PlanView({ shown: { plan, promise } }: { readonly shown: ShownPlans['items'][number] }) {
  const draw = useCallback((width: number) => drawCharacteristic(plan as Plan, curveOf(plan as Plan), width), [plan])
  return (
    <section className="panel plan" aria-labelledby="plan">
      <h2 id="plan">{settingsTexts.planVersion(plan.id, plan.version)}</h2>
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
      <PlanTable label={settingsTexts.whatThePlanPromises(plan.id)} promise={promise} />
      <p className="quiet">
        {settingsTexts.computedExactlyWithReviewersWho(
          promise.worstOutgoing === null
            ? settingsTexts.itDeliversBeforeItReviews
            : settingsTexts.inTheLongRunAt(figureText(promise.worstOutgoing, 'share')),
          figureText(promise.missRate, 'share'),
        )}
      </p>
      <TodayTable plan={plan as Plan} promise={promise} />
      <PlanLimitsList plan={plan as Plan} promise={promise} />
    </section>
  )
}

/** The chance of a promotion in one attempt over true error rates. */
function curveOf(plan: Plan) {
  return Array.from({ length: points }, (_, index) => {
    const errorRate = (widest * index) / (points - 1)
    return { errorRate, promoted: promotionChances(plan, errorRate).promoted }
  })
}
