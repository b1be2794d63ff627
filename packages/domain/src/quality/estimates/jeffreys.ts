import { betaQuantile } from './distributions.ts'
import { type Interval, usualConfidence } from './interval.ts'

/**
 * Interval of a share from `x` of `n`, by the Jeffreys prior Beta(1/2, 1/2). `x` and `n` may be fractions, as effective
 * counts are. With nothing or everything counted, that end is the end of the scale.
 * Source: Brown, Cai and DasGupta 2001, "Interval Estimation for a Binomial Proportion", section 4.1.
 */
export function jeffreysInterval(x: number, n: number, confidence = usualConfidence): Interval {
  const tail = (1 - confidence) / 2
  const [a, b] = [x + 0.5, n - x + 0.5]
  return {
    lower: x <= 0 ? 0 : betaQuantile(tail, a, b),
    upper: x >= n ? 1 : betaQuantile(1 - tail, a, b),
    confidence,
  }
}

/** The largest share that `n` clean ones out of `n` still allow: 1 - (1 - confidence)^(1/n). */
export function zeroFailureBound(n: number, confidence = usualConfidence): number {
  return n === 0 ? 1 : 1 - (1 - confidence) ** (1 / n)
}
