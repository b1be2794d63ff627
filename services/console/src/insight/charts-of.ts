import type { Attainments } from '@understudy/contract/http/attainment'
import type { MeasureRows } from '@understudy/contract/http/measure-rows'
import type { ReworkRates, ThemePareto } from '@understudy/contract/http/measures'
import type { ReviewerMeasures } from '@understudy/contract/http/reviewer-measures'
import type { TurnaroundTimes } from '@understudy/contract/http/time-measures'
import { customType } from '@understudy/domain/catalogue/task-types'
import { jeffreysInterval } from '@understudy/domain/quality/estimates/jeffreys'
import { capitalised } from '../words/capitalised.ts'
import { clockWords } from '../words/clock-words.ts'
import { countText } from '../words/count-text.ts'
import { insightTexts } from '../words/insight-texts.ts'
import { behindRow, type Looked } from './behind-of.ts'
import type { Chart, Cut, Figure } from './figure.ts'

const ofAllTime = ({ clientId }: Looked): Cut => ({ clientId: clientId ?? null })
const cutOf = (looked: Looked): Cut => ({ ...ofAllTime(looked), from: looked.from })

const rowHeads: Readonly<Record<string, string>> = {
  ...{ task: insightTexts.task, client: insightTexts.client, assistant: insightTexts.assistant },
  task_type: insightTexts.taskType,
}

/** What the rows are, by what they are told by. */
const rowHead = (by = ''): string => rowHeads[by] ?? insightTexts.of

const shareWords: Readonly<Record<string, string>> = {
  0.5: insightTexts.median,
  0.85: insightTexts.of85In100,
  0.9: insightTexts.of90In100,
  0.95: insightTexts.of95In100,
}

export function turnaroundChart({ by, items }: TurnaroundTimes, looked: Looked): Chart {
  return {
    ...{ title: insightTexts.turnaround, unit: 'hours', shape: 'intervals', isSideBySide: true },
    heads: { row: rowHead(by), value: insightTexts.turnaround, count: insightTexts.itemsHead },
    cut: { ...cutOf(looked), by },
    figures: items.flatMap(({ key, name, n, open, percentiles, answer }) =>
      percentiles.filter(isTold).map(({ share, hours }) => ({
        ...{ key: `${key} ${share}`, name, of: shareWords[share] ?? insightTexts.in100(share * 100), n },
        ...{ value: hours.time, low: hours.lower, high: hours.upper, isEnough: answer === 'enough' },
        ...(open > 0 && share === 0.5 && { note: insightTexts.open(open) }),
        behind: behindRow('made', by, key, looked),
      })),
    ),
    note: insightTexts.fromMakingToFirstDelivery,
  }
}

/** A share that nobody knows anything of is not told, but for the median, which says that there is not enough data. */
const isTold = ({ share, hours }: TurnaroundTimes['items'][number]['percentiles'][number]) =>
  share === 0.5 || hours.time !== null

export function firstPassChart({ by, items }: ReworkRates, looked: Looked): Chart {
  return {
    ...{ title: insightTexts.firstPassYield, unit: 'share', shape: 'intervals' },
    heads: { row: rowHead(by), value: insightTexts.firstPassYield, count: insightTexts.reviewed },
    cut: { ...cutOf(looked), by },
    figures: items.map(({ id, name, n, firstPassYield: { rate, interval }, answer }) => ({
      ...{ key: id, name, n, value: rate, low: interval?.lower ?? null, high: interval?.upper ?? null },
      ...{ isEnough: answer === 'enough', behind: behindRow('judged', by, id, looked) },
    })),
    note: insightTexts.shareOfFirstSubmissionsThat,
  }
}

export function themesChart({ total, items, answer }: ThemePareto, looked: Looked): Chart {
  return {
    ...{ title: insightTexts.themesOfRework, unit: 'share', shape: 'pareto' },
    heads: { row: insightTexts.theme, value: insightTexts.share, count: insightTexts.timesNamed },
    cut: cutOf(looked),
    figures: items.map(({ theme, count, share, interval, vital }) => ({
      ...{ key: theme, name: capitalised(theme), n: count, value: share, low: interval.lower, high: interval.upper },
      ...{ isEnough: answer === 'enough', ...(vital && { note: insightTexts.ofTheVitalFew }) },
      behind: behindRow('themed', 'all', theme, looked, { theme }),
    })),
    note: insightTexts.ofThemesThatVerdictsNamed(countText(items.length, 'theme'), countText(total, 'time')),
  }
}

export function backlogChart({ items }: MeasureRows, looked: Looked): Chart {
  return {
    ...{ title: insightTexts.backlog, unit: 'count', shape: 'bars' },
    heads: { row: rowHead(items[0]?.by), value: insightTexts.openItems },
    cut: { ...ofAllTime(looked), ...byOf(items) },
    figures: items
      .filter(({ measure }) => measure === 'backlog')
      .map(({ by, key, name, value, n }) => ({
        ...{ key, name, n, value, low: null, high: null, isEnough: true },
        behind: behindRow('open', by, key, looked),
      }))
      .toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0)),
    note: insightTexts.workItemsThatAreNot,
  }
}

/** By whom an export is told; nothing where it has no rows. */
const byOf = ([first]: MeasureRows['items']) => (first === undefined ? {} : { by: first.by })

/** The median as the figure, up to the oldest. */
export function ageChart({ items }: MeasureRows, looked: Looked): Chart {
  const oldest = new Map(
    items.filter(({ measure }) => measure === 'backlog_age_oldest').map((row) => [row.key, row.value]),
  )
  return {
    ...{ title: insightTexts.ageOfTheBacklog, unit: 'hours', shape: 'intervals', most: insightTexts.oldest },
    heads: { row: rowHead(items[0]?.by), value: insightTexts.age, count: insightTexts.openItems },
    cut: { ...ofAllTime(looked), ...byOf(items) },
    figures: items
      .filter(({ measure }) => measure === 'backlog_age_median')
      .map(({ by, key, name, value, n }) => ({
        ...{ key, name, n, value, low: value, high: oldest.get(key) ?? value },
        ...{ isEnough: true, behind: behindRow('open', by, key, looked) },
      })),
    note: insightTexts.hoursSinceWhatIsOpen,
  }
}

export function attainmentChart(
  { by, items }: Attainments,
  looked: Looked,
  kindNamed: (key: string) => string | undefined,
): Chart {
  return {
    ...{ title: insightTexts.promisesKept, unit: 'share', shape: 'intervals' },
    heads: { row: rowHead(by), value: insightTexts.kept, count: insightTexts.promisesHead },
    cut: { ...cutOf(looked), by },
    figures: items.map((line) => {
      const { key, name, kind, audience, hits, misses, attainment } = line
      const n = hits + misses
      const interval = n === 0 ? undefined : jeffreysInterval(hits, n)
      const whose = audience === 'internal' ? insightTexts.promisedOurselves(clockWords[kind]) : clockWords[kind]
      return {
        ...{ key: `${key} ${kind} ${audience}`, name: by === 'task_type' ? kindOfWork(key, kindNamed) : name },
        ...{ of: whose, n, value: attainment },
        ...{ low: interval?.lower ?? null, high: interval?.upper ?? null, isEnough: n >= enough },
        ...notedOf(line),
        behind: behindRow('promised', by, key, looked, { kind, audience }),
      }
    }),
    note: insightTexts.ofTheClocksThatEnded,
  }
}

/** What the share does not count: what is overdue, what else is open, and what was cancelled after its promise was missed. */
function notedOf({ open, overdue, cancelledLate }: Attainments['items'][number]): Pick<Figure, 'note' | 'late'> {
  const notes = [
    ...(open > overdue ? [insightTexts.open(open - overdue)] : []),
    ...(cancelledLate > 0 ? [insightTexts.cancelledLate(cancelledLate)] : []),
  ]
  return {
    ...(overdue > 0 && { late: insightTexts.overdue(overdue) }),
    ...(notes.length > 0 && { note: notes.join('; ') }),
  }
}

const enough = 10

const kindOfWork = (key: string, named: (key: string) => string | undefined) =>
  key === customType ? insightTexts.ownKind : (named(key) ?? key)

export function agreementChart({ agreement }: ReviewerMeasures, looked: Looked): Chart {
  const { n, ac1, positive, kappa, alpha, missRate, answer } = agreement
  const figure = (name: string, explains: string, { value, interval }: typeof ac1): Figure => ({
    ...{ key: name, name, explains, n, value, low: interval?.lower ?? null, high: interval?.upper ?? null },
    ...{ isEnough: answer === 'enough' },
  })
  return {
    ...{ title: insightTexts.agreementOfReviewers, unit: 'share', shape: 'intervals' },
    heads: { row: insightTexts.measure, value: insightTexts.agreement, count: insightTexts.itemsHead },
    cut: { clientId: null, from: looked.from },
    // Where nobody has looked twice there is nothing to tell, not four figures of nothing.
    figures:
      n === 0
        ? []
        : [
            figure(insightTexts.gwetsAc1, insightTexts.whatAc1Is, ac1),
            figure(insightTexts.agreementOnNotPass, insightTexts.whatPositiveIs, positive),
            figure(insightTexts.cohensKappa, insightTexts.whatKappaIs, kappa),
            figure(insightTexts.krippendorffsAlpha, insightTexts.whatAlphaIs, alpha),
            ...(missRate === null
              ? []
              : [
                  {
                    ...figure(insightTexts.errorsThatOneReviewerMisses, insightTexts.whatMissIs, {
                      value: missRate.rate,
                      interval: missRate.interval,
                    }),
                    n: missRate.n,
                  },
                ]),
          ],
    note: insightTexts.ofItemsThatTwoReviewed(countText(n, 'item')),
  }
}
