import { breachChance, shrunkHazard } from './breach-chance.ts'
import { cumulativeIncidence } from './competing-risks.ts'
import { escapesBeforeFirstCatch } from './escapes.ts'
import { jeffreysInterval, zeroFailureBound } from './jeffreys.ts'
import { kaplanMeier, medianTime, restrictedMean, type SurvivalStep } from './kaplan-meier.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'
import { mannKendall } from './mann-kendall.ts'
import { pareto } from './pareto.ts'
import { percentile } from './percentile.ts'
import { reworkRate } from './rework-rate.ts'
import { cochranArmitage } from './rework-trend.ts'
import { pairAgreement } from './two-reviewers.ts'

// biome-ignore lint/suspicious/noExplicitAny: the shape of the inputs depends on the method
type Inputs = any

/** What computes each method of the reference values that estimates are made of, in the values' own names. */
export const estimateMethods: Record<string, (inputs: Inputs) => Record<string, unknown>> = {
  jeffreysInterval: ({ x, n, confidence }) => ends(jeffreysInterval(x, n, confidence)),
  zeroFailureUpperBound: ({ n, confidence }) => ({ upper: zeroFailureBound(n, confidence) }),
  kaplanMeier: (inputs) => {
    const steps = curveOf(inputs)
    const mean = restrictedMean(steps, Math.max(...inputs.time))
    const columns = { times: steps.map(({ time }) => time), survival: steps.map(({ survival }) => survival) }
    return { ...columns, se: steps.map(({ standardError }) => standardError), median: medianTime(steps), mean }
  },
  kaplanMeierLogLogCi: (inputs) => {
    const intervals = curveOf(inputs).map(({ interval }) => interval)
    return { lower: intervals.map((one) => one?.lower), upper: intervals.map((one) => one?.upper) }
  },
  restrictedMean: (inputs) => ({ rmst: restrictedMean(curveOf(inputs), inputs.tau) }),
  naiveVsKm: (inputs) => ({ kmMedian: medianTime(curveOf(inputs)), rmst30: restrictedMean(curveOf(inputs), 30) }),
  aalenJohansen: ({ time, cause }) => {
    const names = [undefined, 'independent', 'left'] as const
    const endings = time.map((at: number, index: number) => ({ time: at, cause: names[cause[index]] }))
    const steps = cumulativeIncidence<'independent' | 'left'>(endings, ['independent', 'left'])
    const cif = (cause: 'independent' | 'left') => steps.map(({ incidence }) => incidence[cause])
    return { times: steps.map((step) => step.time), cifIndependent: cif('independent'), cifLeft: cif('left') }
  },
  percentile: ({ x, p }) => ({ q: p.map((each: number) => percentile(x, each)) }),
  conditionalBreach: ({ kmTimes, kmSurvival, elapsed, sla }) => {
    const steps = kmTimes.map((time: number, index: number) => ({ time, survival: kmSurvival[index] }))
    return { pBreach: breachChance(steps, elapsed, sla) }
  },
  gammaPoissonShrinkage: ({ priorShape: shape, priorRate: rate, events, exposure }) => ({
    posteriorMean: shrunkHazard({ shape, rate }, { events, exposure }),
  }),
  agreement2Raters: ({ table }) => ({ ...pairAgreement(table), alpha: krippendorffAlpha(ratingsOf(table), 'nominal') }),
  krippendorffAlpha: ({ ratings, metric }) => ({ alpha: krippendorffAlpha(ratings, metric) }),
  mannKendall: ({ x }) => {
    const { s, variance, z, risingByChance } = mannKendall(x)
    return { S: s, varS: variance, Z: z, pOneSided: risingByChance }
  },
  cochranArmitage: ({ x, n }) => {
    const z = cochranArmitage(x.map((reworks: number, week: number) => ({ reworks, reviewed: n[week] })))
    return { z, chisq: (z as number) ** 2 }
  },
  pareto: ({ counts, cut }) => {
    const rows = pareto(counts, cut)
    const vitalFew = rows.filter(({ vital }) => vital).map(({ theme }) => theme)
    return { cumulative: rows.map(({ cumulative }) => cumulative), vitalFew }
  },
  horvitzThompson: ({ failures, pi }) => ({
    hajek: reworkRate(pi.map((inclusion: number, index: number) => ({ rework: failures[index] === 1, inclusion })))
      ?.rate,
  }),
  escapesBeforeFirstCatch: ({ f }) => ({ ...escapesBeforeFirstCatch(f) }),
}

function ends({ lower, upper }: { lower: number; upper: number }) {
  return { lower, upper }
}

function curveOf({ time, event, confidence }: Inputs): SurvivalStep[] {
  const durations = time.map((at: number, index: number) => ({ time: at, happened: event[index] === 1 }))
  return kaplanMeier(durations, confidence)
}

/** A pair table as two rows of ratings. */
function ratingsOf(table: number[][]): number[][] {
  const pairs = table.flatMap((row, a) => row.flatMap((count, b) => Array.from({ length: count }, () => [a, b])))
  return [0, 1].map((reviewer) => pairs.map((pair) => pair[reviewer] as number))
}
