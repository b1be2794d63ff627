import type { ShownPlans } from '@understudy/contract/http/plans'
import { DataTable, number } from '../frame/data-table.tsx'
import { figureText } from '../insight/figure.ts'
import { settingsTexts } from '../words/settings-texts.ts'

interface PlanTableProps {
  readonly label: string
  readonly promise: ShownPlans['items'][number]['promise']
}

/** What a plan does to people with these true error rates. */
export function PlanTable({ label, promise }: PlanTableProps) {
  return (
    <div className="first-named">
      <DataTable
        label={label}
        heads={[
          settingsTexts.errorsInTruth,
          number(settingsTexts.promoted),
          number(settingsTexts.reviewsUntilThen),
          number(settingsTexts.reviewedAfterwards),
          number(settingsTexts.errorsThatGoOut),
        ]}
      >
        {promise.rates.map(({ errorRate, promoted, meanReviews, reviewedAfterwards, outgoing }) => (
          <tr key={errorRate}>
            <th scope="row">{figureText(errorRate, 'share')}</th>
            <td className="number">{figureText(promoted, 'share')}</td>
            <td className="number">{meanReviews === null ? '—' : Math.round(meanReviews)}</td>
            <td className="number">{figureText(reviewedAfterwards, 'share')}</td>
            <td className="number">{figureText(outgoing, 'share')}</td>
          </tr>
        ))}
      </DataTable>
    </div>
  )
}
