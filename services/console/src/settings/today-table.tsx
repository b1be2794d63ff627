import type { ShownPlans } from '@understudy/contract/http/plans'
import type { Plan } from '@understudy/domain/quality/plan'
import { rulesOfToday } from '@understudy/domain/quality/rules-of-today'
import { useMemo } from 'react'
import { DataTable, number } from '../frame/data-table.tsx'
import { figureText } from '../insight/figure.ts'
import { settingsTexts } from '../words/settings-texts.ts'

export interface OfPlan {
  readonly plan: Plan
  readonly promise: ShownPlans['items'][number]['promise']
}

/** The plan beside what agencies do without one: the reason to have it. */
export function TodayTable({ plan, promise: { rates, missRate } }: OfPlan) {
  const today = useMemo(() => {
    const errorRates = rates.map(({ errorRate }) => errorRate)
    return rulesOfToday(plan, errorRates, missRate)
  }, [plan, rates, missRate])
  return (
    <>
      <h3>{settingsTexts.whatAgenciesDoToday}</h3>
      <p>{settingsTexts.promotedByThePlanAndByTwoRules(plan.attemptLength)}</p>
      <div className="first-named">
        <DataTable
          label={settingsTexts.whatAgenciesDoToday}
          heads={[
            settingsTexts.errorsInTruth,
            number(settingsTexts.byThePlan),
            number(settingsTexts.tenReviews),
            number(settingsTexts.lastTwenty),
          ]}
        >
          {today.map(({ errorRate, tenReviews, lastTwenty }, index) => (
            <tr key={errorRate}>
              <th scope="row">{figureText(errorRate, 'share')}</th>
              <td className="number">{figureText(rates[index]?.promoted ?? 0, 'share')}</td>
              <td className="number">{figureText(tenReviews, 'share')}</td>
              <td className="number">{figureText(lastTwenty, 'share')}</td>
            </tr>
          ))}
        </DataTable>
      </div>
    </>
  )
}
