import { textTable } from '../text-table.ts'
import type { PlanPromise } from './plan-promise.ts'

/** A plan's promise for people to read. */
export function promiseText(promise: PlanPromise): string {
  const { plan, rates, falsePromotion, worstOutgoing, today, limits, over } = promise
  const table = textTable(
    ['true error', 'promoted', 'mean reviews', 'reviewed afterwards', 'errors to the client', 'reviews to demotion'],
    rates.map((at) => [
      percent(at.errorRate),
      at.promoted.toFixed(4),
      number(at.meanReviews),
      percent(at.reviewedAfterwards),
      percent(at.outgoing, 2),
      number(at.reviewsToDemotion),
    ]),
  )
  const usual = textTable(
    ['true error', `plan ${plan.id}`, '10 reviews, 90 % good', '95 % of the last 20'],
    today.map(({ errorRate, tenReviews, lastTwenty }, index) => [
      percent(errorRate),
      ofHundred(rates[index]?.promoted ?? 0),
      ofHundred(tenReviews),
      ofHundred(lastTwenty),
    ]),
  )
  return [
    `Plan ${plan.id}, version ${plan.version}: promote at ${plan.promoteAt}, a rework costs ${plan.reworkCost}, ${plan.attemptLength} reviews an attempt`,
    table,
    `False promotion at ${percent(plan.unacceptable)} errors, after 1, 2, 3 attempts: ${falsePromotion.map((one) => one.toFixed(4)).join(', ')}`,
    worstOutgoing === null
      ? 'Worst long-run share of errors that go out: none can be stated, because work goes out before it is reviewed'
      : `Worst long-run share of errors that go out: ${percent(worstOutgoing, 2)}, for true error rates up to ${percent(plan.unacceptable)}; above that no bound exists`,
    ...(over == null ? [] : [overText(over)]),
    `What agencies do today: promoted within ${plan.attemptLength} reviews, of 100 people`,
    usual,
    ['What these figures do not say:', ...limits.map((limit) => `- ${limit}`)].join('\n'),
  ].join('\n\n')
}

/** The two headlines over the interval of what reviewers miss. */
function overText({ falsePromotion, outgoing }: NonNullable<PlanPromise['over']>): string {
  const said = ({ estimate, lower, upper }: typeof falsePromotion, digits: number) =>
    `${percent(estimate, digits)} at the estimate of what reviewers miss, from ${percent(lower, digits)} to ${percent(upper, digits)} over its interval`
  return [
    `False promotion in one attempt: ${said(falsePromotion, 1)}`,
    ...(outgoing === null ? [] : [`Worst share going out: ${said(outgoing, 2)}`]),
  ].join('\n')
}

const percent = (share: number, digits = 1) => `${(share * 100).toFixed(digits)} %`
const ofHundred = (chance: number) => (chance * 100).toFixed(1)

function number(value: number): string {
  if (Number.isNaN(value)) return '–'
  return Number.isFinite(value) ? value.toLocaleString('en', { maximumFractionDigits: 1 }) : 'never'
}
