import { limitsOfPlan } from '@understudy/domain/quality/plan-limits'
import { figureText } from '../insight/figure.ts'
import { settingsTexts } from '../words/settings-texts.ts'
import type { OfPlan } from './today-table.tsx'

/** "10" of one in ten. */
const oneIn = ({ num, den }: { readonly num: number; readonly den: number }) => Math.round((den / num) * 10) / 10

/** What the figures of a plan do not say, where they are shown. */
export function PlanLimitsList({ plan, promise: { falsePromotion } }: OfPlan) {
  const { acceptable, unacceptable, attemptLength, promoteAt } = plan
  const { lastLevel, slips, rareCritical } = limitsOfPlan(plan)
  const share = (value: number) => figureText(value, 'share')
  const limits = [
    settingsTexts.greyZone(share(acceptable), share(unacceptable), attemptLength),
    settingsTexts.errorsSlipBy(Math.round(slips), oneIn(lastLevel)),
    settingsTexts.aThirdAttempt(share(unacceptable), share(falsePromotion[2] ?? 0)),
    settingsTexts.criticalErrorsAreRare(promoteAt, share(rareCritical)),
  ]
  return (
    <>
      <h3>{settingsTexts.whatTheFiguresDoNotSay}</h3>
      <ul className="plan-limits">
        {limits.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
    </>
  )
}
