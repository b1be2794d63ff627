import { type Plan, planIds } from '@understudy/domain/quality/plan'
import { errorRates, shareOf } from '../plan/error-rates.ts'

export const untils = ['end', 'decided', 'demoted'] as const
export type Until = (typeof untils)[number]

/** The world that is simulated. Shares are from 0 up to 1. */
export interface SimulationOptions {
  readonly seed: number
  readonly assistants: number
  readonly days: number
  readonly planId: string
  /** An agency's own plan, tried before it is used; its id is `planId` then. */
  readonly ownPlan?: Plan
  /** Whether what is drawn is held for its verdict; else it is delivered at once and reviewed late. */
  readonly hold: boolean
  /** The first calendar day, YYYY-MM-DD. */
  readonly from: string
  /** True error rates; the assistants have them in turn. */
  readonly rates: readonly number[]
  /** The error rate from a promotion on, where something breaks then. */
  readonly rateAfter: number | undefined
  /** How much higher the error rate is at first: 1 means twice as high. It halves with every 20 items. */
  readonly learning: number
  readonly itemsADay: number
  /** Share of working days on which an assistant is away. */
  readonly absent: number
  /** Share of items that wait for an answer of the client, and of answers that take five times as long. */
  readonly blocked: number
  readonly lateAnswers: number
  /** Groups of assistants that begin one after another, over the first half of the days. */
  readonly cohorts: number
  /** Share of assistants who leave before the last day. */
  readonly leavers: number
  /** Working days from one version of a task's SOP to the next, minor or major by chance; 0 for none. */
  readonly sopChanges: number
  readonly reviewers: number
  /** Share of errors that reviewers miss; some miss more, some less. */
  readonly missRate: number
  /** Share of work without an error that reviewers send back all the same; some more, some less. */
  readonly severity: number
  /** Share of errors that are critical, and of errors that the process causes. */
  readonly critical: number
  readonly processCaused: number
  /** Share of errors which a client complains about that were delivered, and of verdicts that an assistant disputes. */
  readonly complaints: number
  readonly disputes: number
  /** Whether a part of the random sample is reviewed twice, blindly. */
  readonly doubles: boolean
  /** When an assistant stops: once the first attempt is decided, or at the first demotion; else never. */
  readonly until: Until
}

export const usualOptions: SimulationOptions = {
  seed: 1,
  assistants: 200,
  days: 90,
  planId: 'standard',
  hold: true,
  from: '2026-01-05',
  rates: [0.02, 0.05, 0.1, 0.2],
  rateAfter: undefined,
  learning: 0,
  itemsADay: 3,
  absent: 0.04,
  blocked: 0.1,
  lateAnswers: 0.1,
  cohorts: 1,
  leavers: 0,
  sopChanges: 0,
  reviewers: 20,
  missRate: 0,
  severity: 0,
  critical: 0,
  processCaused: 0,
  complaints: 0,
  disputes: 0,
  doubles: false,
  until: 'end',
}

const mostAssistants = 10_000
const mostDays = 3_660
const mostItems = 1_000_000

type Given = Readonly<Record<string, unknown>>

/** What the command line gave, and the plan that it named a file of. @throws Error which says what an option takes */
export function simulationOptions(given: Given, ownPlan?: Plan): SimulationOptions {
  const text = (name: string) => (given[name] === undefined ? undefined : String(given[name]))
  const share = (name: string, option: string, usual: number) => shareOf(option, text(name) ?? String(usual))
  const assistants = wholeNumber('--assistants', text('assistants'), usualOptions.assistants, 1, mostAssistants)
  const days = wholeNumber('--days', text('days'), usualOptions.days, 1, mostDays)
  const itemsADay = positive('--items', text('items'), usualOptions.itemsADay)
  checkSize(assistants * days * Math.max(1, itemsADay))
  const planId = ownPlan?.id ?? text('plan') ?? usualOptions.planId
  if (ownPlan === undefined && !planIds.includes(planId))
    throw new Error(`There is no plan ${planId}; name ${planIds.join(', ')} or a JSON file`)
  const from = text('from') ?? usualOptions.from
  if (!/^\d{4}-\d{2}-\d{2}$/.test(from) || Number.isNaN(Date.parse(from)))
    throw new Error(`--from takes a day such as 2026-01-05, not ${from}`)
  return {
    seed: wholeNumber('--seed', text('seed'), usualOptions.seed, 0),
    assistants,
    days,
    planId,
    ...(ownPlan !== undefined && { ownPlan }),
    hold: given['hold'] !== false,
    from,
    rates: errorRates(text('error') ?? usualOptions.rates.join(',')),
    rateAfter: text('break') === undefined ? undefined : shareOf('--break', text('break') as string),
    learning: positive('--learning', text('learning'), usualOptions.learning),
    itemsADay,
    absent: share('absent', '--absent', usualOptions.absent),
    blocked: share('blocked', '--blocked', usualOptions.blocked),
    lateAnswers: share('lateAnswers', '--late-answers', usualOptions.lateAnswers),
    cohorts: wholeNumber('--cohorts', text('cohorts'), usualOptions.cohorts, 1, mostAssistants),
    leavers: share('leavers', '--leavers', usualOptions.leavers),
    sopChanges: wholeNumber('--sop-changes', text('sopChanges'), usualOptions.sopChanges, 0, mostDays),
    reviewers: Math.max(1, Math.ceil(assistants / 10)),
    missRate: share('reviewersMiss', '--reviewers-miss', usualOptions.missRate),
    severity: share('reviewersSevere', '--reviewers-severe', usualOptions.severity),
    critical: share('critical', '--critical', usualOptions.critical),
    processCaused: share('process', '--process', usualOptions.processCaused),
    complaints: share('complaints', '--complaints', usualOptions.complaints),
    disputes: share('disputes', '--disputes', usualOptions.disputes),
    doubles: given['doubles'] === true,
    until: untilOf(text('until')),
  }
}

/** Everything is kept in memory until it is told. */
function checkSize(items: number): void {
  if (items > mostItems)
    throw new Error(
      `A simulation keeps at most ${mostItems} items (assistants × days × items a day), and this would be ${items}`,
    )
}

function untilOf(text: string | undefined): Until {
  const until = untils.find((one) => one === (text ?? usualOptions.until))
  if (until === undefined) throw new Error(`--until takes ${untils.join(', ')}, not ${text}`)
  return until
}

function wholeNumber(
  option: string,
  text: string | undefined,
  usual: number,
  least = 1,
  most = Number.MAX_SAFE_INTEGER,
): number {
  const number = Number(text ?? usual)
  if (!Number.isSafeInteger(number) || number < least || number > most)
    throw new Error(
      `${option} takes a whole number ${most < Number.MAX_SAFE_INTEGER ? `from ${least} to ${most}` : `from ${least}`}, not ${text}`,
    )
  return number
}

function positive(option: string, text: string | undefined, usual: number): number {
  const number = Number(text ?? usual)
  if (!(number >= 0 && number <= 100)) throw new Error(`${option} takes a number from 0 to 100, not ${text}`)
  return number
}
