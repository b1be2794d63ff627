import type { RoiAnswer } from '@understudy/contract/http/saved-time'
import { minutesText } from '../time/time-left.ts'
import { sourceWords } from '../words/client-words.ts'
import { clientsTexts } from '../words/clients-texts.ts'
import { countText } from '../words/count-text.ts'
import { exactMoneyText, hundred, moneyText } from './roi-inputs.ts'

/** What comes of it, as likely as it is and how far it may be off; and how it is reckoned. */
export function RoiResult({ roi }: { readonly roi: RoiAnswer }) {
  const { roi: result, saved, currency, valuePerHour, inputs } = roi
  const money = (amount: number) => moneyText(amount, currency)
  return (
    <div className="panel roi-result">
      <h4>
        {clientsTexts.returnInTheSpan} {isTried(inputs) && <span className="tag">{clientsTexts.whatIf}</span>}
      </h4>
      {result === null ? (
        <p role="status" className="roi-missing">
          {clientsTexts.notEnoughToReckonWith(missing(inputs).join(', '))}
        </p>
      ) : (
        <p role="status">
          <strong className="roi-figure" data-loss={result.likely < 0 || undefined}>
            {money(result.likely)}
          </strong>
          <span className="quiet">
            {[
              ...(result.low === result.high ? [] : [clientsTexts.betweenAnd(money(result.low), money(result.high))]),
              ...(result.perCost === null ? [] : [perCostText(result.perCost, currency)]),
            ].join(' · ')}
          </span>
        </p>
      )}
      <dl className="facts">
        <div>
          <dt>{clientsTexts.hoursSaved}</dt>
          <dd>
            <HoursSaved roi={roi} />
          </dd>
        </div>
        <div>
          <dt>{clientsTexts.valueOfAnHour}</dt>
          <dd>{valuePerHour === null ? sourceWords.missing : exactMoneyText(valuePerHour, currency)}</dd>
        </div>
        <div>
          <dt>{clientsTexts.delivered}</dt>
          <dd>
            {countText(saved.items, 'item')}
            {saved.unmeasured > 0 && (
              <span className="warned"> {clientsTexts.notCounted(countText(saved.unmeasured, 'item'))}</span>
            )}
          </dd>
        </div>
        <div>
          <dt>{clientsTexts.leadersReviewTime}</dt>
          <dd>{clientsTexts.lengthIn(minutesText(Math.round(saved.lookMinutes)), countText(saved.looks, 'review'))}</dd>
        </div>
      </dl>
      <p className="quiet">
        {inputs.hours.source === 'asked'
          ? clientsTexts.enteredHoursTimesValue
          : clientsTexts.usualMinutesTimesItemsDone}
      </p>
    </div>
  )
}

/** What is left of the value after the cost, for each unit of money that it cost. */
function perCostText(perCost: number, currency: string | null): string {
  const text = perCost < 0 ? clientsTexts.lossPer : clientsTexts.gainPer
  return text(exactMoneyText(Math.abs(perCost) * hundred, currency), moneyText(hundred, currency))
}

/** Something of it is tried out here and kept nowhere. */
const isTried = (inputs: RoiAnswer['inputs']) => Object.values(inputs).some(({ source }) => source === 'asked')

/** What is tried out is a figure of its own; what is kept has bounds. */
function HoursSaved({ roi: { inputs, saved } }: { readonly roi: RoiAnswer }) {
  const { value, source } = inputs.hours
  if (source === 'asked' && value !== null) return <>{hours(value)}</>
  return (
    <>
      {hours(saved.hours.likely)}{' '}
      {saved.hours.low !== saved.hours.high && (
        <span className="quiet">{clientsTexts.betweenAnd(hours(saved.hours.low), hours(saved.hours.high))}</span>
      )}
    </>
  )
}

const names = {
  hours: clientsTexts.theHoursSaved,
  usualMinutes: clientsTexts.theUsualMinutes,
  leader: clientsTexts.theWorthOfTheLeaders,
  clinician: clientsTexts.theWorthOfAClinicians,
  cost: clientsTexts.theCost,
} as const

function missing(inputs: RoiAnswer['inputs']): string[] {
  return Object.entries(inputs)
    .filter(([, { source }]) => source === 'missing')
    .map(([name]) => names[name as keyof typeof names])
}

const hours = (value: number) => `${value.toLocaleString(undefined, { maximumFractionDigits: 1 })}\u00a0h`
