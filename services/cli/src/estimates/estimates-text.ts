import type { ReworkRates, ReworkTrend, ThemePareto } from '@understudy/contract/http/measures'
import type { OutgoingErrors, ReviewerMeasures } from '@understudy/contract/http/reviewer-measures'
import type { ReviewReplacements } from '@understudy/contract/http/reviews'
import type { IndependenceTimes, TurnaroundTimes } from '@understudy/contract/http/time-measures'
import { textTable } from '../text-table.ts'
import { attainmentText } from './attainment-text.ts'
import type { AgencyEstimates } from './estimates-of.ts'

/** An agency's estimates for people to read: every figure with its interval and its n. */
export function estimatesText(found: AgencyEstimates): string {
  const { name, at, reworkRates, training, trend, independence, turnaround } = found
  const { reviewers, replacements, themes, outgoing, calibrations } = found
  return [
    `${name}, as of ${at}. Intervals are of 95 %.`,
    ...reworkRates.map((rates) => reworkText(`Rework by ${rates.by}, estimated from the sample`, rates)),
    reworkText('Rework by assistant before independence, where all is reviewed', training),
    trendText(trend),
    independenceText(independence),
    turnaroundText(turnaround),
    ...found.attainment.map(attainmentText),
    ...(reviewers === undefined ? [] : [severityText(reviewers), agreementText(reviewers)]),
    ...(replacements.items.length === 0 ? [] : [replacementsText(replacements)]),
    ...(calibrations.length === 0 ? [] : [calibrationsText(calibrations)]),
    ...(themes === undefined ? [] : [themesText(themes)]),
    ...(outgoing === undefined ? [] : [outgoingText(outgoing)]),
  ].join('\n\n')
}

const none = '–'
const few = 'not enough data'
const percent = (share: number | null) => (share === null ? none : `${(share * 100).toFixed(1)} %`)
const number = (value: number | null | undefined, digits = 1) => (value == null ? none : value.toFixed(digits))

function between(interval: { lower: number; upper: number } | null, text: (end: number) => string = percent): string {
  return interval === null ? '' : `${text(interval.lower)} to ${text(interval.upper)}`
}

/** A heading over a table, or over the remark that there is nothing to show. */
function titled(title: string, header: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${title}\n${rows.length === 0 ? few : textTable(header, rows)}`
}

const mostRows = 20

function reworkText(title: string, { items }: ReworkRates): string {
  const rows = items
    .slice(0, mostRows)
    .map(({ rank, name, rework, ownRework, firstPassYield, n, answer }) => [
      rank === null ? none : String(rank),
      name,
      percent(rework.rate),
      between(rework.interval),
      percent(ownRework.rate),
      percent(firstPassYield.rate),
      String(n),
      answer === 'enough' ? '' : few,
    ])
  const more = items.length > mostRows ? [`and ${items.length - mostRows} more`] : []
  const header = ['rank', 'name', 'rework', 'interval', 'their own', 'first-pass', 'n', '']
  return [titled(title, header, rows), ...more].join('\n')
}

const answers: Readonly<Record<ReworkTrend['answer'], string>> = {
  falling: 'falling',
  rising: 'rising',
  no_clear_change: 'no clear change',
  not_enough_data: few,
}

function trendText({ weeks, answer, fallingByChance, ofRates }: ReworkTrend): string {
  const rows = weeks.map(({ from, reviewed, reworks, rate }) => [
    from,
    String(reviewed),
    String(reworks),
    percent(rate),
  ])
  const chance = fallingByChance === null ? '' : ` (so much falling by chance alone: ${percent(fallingByChance)})`
  const rates =
    ofRates === null ? '' : `; by the weeks' rates alone (Mann-Kendall) ${percent(ofRates.fallingByChance)} by chance`
  return titled(
    `Rework week over week, the eight whole weeks before this one: ${answers[answer]}${chance}${rates}`,
    ['week of', 'reviewed', 'reworks', 'rate'],
    rows,
  )
}

function independenceText(times: readonly IndependenceTimes[]): string {
  const rows = times.flatMap(({ by, items }) =>
    items.map(({ name, calendarDays: days, workingHours: hours }) => [
      by === 'all' ? 'all' : `${by.replace('_', ' ')} ${name}`,
      `${days.independent} / ${days.left} / ${days.open}`,
      days.answer === 'enough' ? number(days.median.time) : few,
      `${number(days.median.lower)} to ${number(days.median.upper)}`,
      number(hours.median.time),
      number(days.restrictedMean?.mean),
      number(days.meanOfFinished),
    ]),
  )
  const header = [
    ...['of', 'independent / left / on their way', 'median days', 'interval', 'working hours'],
    ...['mean up to the longest watch', 'mean of the finished (biased)'],
  ]
  const adopted = times[0]?.adopted ?? 0
  const apart = adopted === 0 ? '' : `; ${adopted} taken over further on are not among them, whose start nobody knows`
  return titled(`Time to independence (Kaplan-Meier)${apart}`, header, rows)
}

function turnaroundText({ items, from }: TurnaroundTimes): string {
  const rows = items.map(({ name, n, open, percentiles, answer }) => [
    name,
    ...percentiles.map(({ hours }) => number(hours.time)),
    `${number(percentiles[0]?.hours.lower)} to ${number(percentiles[0]?.hours.upper)}`,
    String(n),
    String(open),
    answer === 'enough' ? '' : few,
  ])
  const header = ['client', 'half', '85 %', '90 %', '95 %', 'interval of half', 'n', 'open', '']
  return titled(`Hours until work is delivered (Kaplan-Meier), of work since ${from.slice(0, 10)}`, header, rows)
}

function severityText({ reviewers }: ReviewerMeasures): string {
  const points = (share: number) => `${(share * 100).toFixed(1)}`
  const rows = reviewers
    .slice(0, mostRows)
    .map(({ name, verdicts, returned, score, severity, answer }) => [
      name,
      severity === null ? none : points(severity.value),
      severity === null ? '' : between(severity.interval, points),
      percent(returned),
      number(score.mean, 2),
      String(verdicts),
      answer === 'enough' ? '' : few,
    ])
  const header = ['reviewer', 'severity, points', 'interval', 'sent back', 'raw score', 'n', '']
  return titled('Severity of reviewers: what they send back beyond what others do of the same people', header, rows)
}

function replacementsText({ items }: ReviewReplacements): string {
  const rows = items.slice(0, mostRows).map(({ name, replaced }) => {
    const of = (one: (typeof replaced)[number]['how']) => String(replaced.filter(({ how }) => how === one).length)
    return [name, of('replaced'), of('ended')]
  })
  const header = ['by', 'another one looked at', 'cancelled or merged']
  return titled('What was to be reviewed and was not, by whom', header, rows)
}

function agreementText({ agreement }: ReviewerMeasures): string {
  const { n, ac1, positive, kappa, alpha, missRate, kappaWarning, answer } = agreement
  const row = (name: string, { value, interval }: typeof ac1) => [
    name,
    value === null ? 'undefined' : value.toFixed(3),
    between(interval, (end) => end.toFixed(3)),
  ]
  const rows =
    n === 0
      ? []
      : [
          row("Gwet's AC1", ac1),
          row('agreement on "not pass"', positive),
          row("Cohen's kappa", kappa),
          row("Krippendorff's alpha", alpha),
        ]
  const missed =
    missRate === null
      ? 'What reviewers miss is not known.'
      : `Reviewers miss ${percent(missRate.rate)} of errors, at most ${percent(missRate.interval.upper)} (n ${missRate.n}).`
  const title = `Two reviewers of one item, ${n} times${answer === 'enough' ? '' : `: ${few}`}`
  return [titled(title, ['figure', 'value', 'interval'], rows), ...(n === 0 ? [] : [`${kappaWarning}.`]), missed].join(
    '\n',
  )
}

function themesText({ total, items }: ThemePareto): string {
  const rows = items
    .slice(0, mostRows)
    .map(({ theme, count, share, interval, cumulative, vital }) => [
      theme,
      String(count),
      percent(share),
      between(interval),
      percent(cumulative),
      vital ? 'vital' : '',
    ])
  return titled(`Themes of rework, ${total} in all`, ['theme', 'count', 'share', 'interval', 'up to here', ''], rows)
}

function outgoingText({ items, reviewers }: OutgoingErrors): string {
  const rows = items.map(({ planId, outgoing, upTo, outgoingOver, falsePromotion, falsePromotionOver }) => [
    planId,
    outgoing === null ? '–' : percent(outgoing),
    outgoingOver === null ? '' : between(outgoingOver),
    percent(upTo),
    percent(falsePromotion),
    falsePromotionOver === null ? '' : between(falsePromotionOver),
  ])
  const header = ['plan', 'going out, at most', 'interval', 'for errors up to', 'false promotion', 'interval']
  const table = titled('What each plan states about errors, with what reviewers miss', header, rows)
  const missed =
    reviewers === null
      ? 'What reviewers miss: not enough data'
      : `Reviewers miss ${percent(reviewers.rate)}, ${between(reviewers.interval)}, by ${reviewers.n} failures${reviewers.answer === 'enough' ? '' : ': not enough data'}`
  return [table, missed, ...(items[0] === undefined ? [] : [`${items[0].assumes}.`])].join('\n')
}

function calibrationsText(sessions: AgencyEstimates['calibrations']): string {
  const rows = sessions.map(({ title, reviewers, n, observed, alpha, interval, answer }) => [
    title,
    String(reviewers),
    String(n),
    percent(observed ?? null),
    number(alpha, 2),
    between(interval ?? null, (end) => number(end, 2)),
    answer === 'enough' ? '' : few,
  ])
  const header = ['session', 'reviewers', 'items', 'said the same', "Krippendorff's alpha", 'interval', '']
  return titled('Calibration sessions, newest first', header, rows)
}
