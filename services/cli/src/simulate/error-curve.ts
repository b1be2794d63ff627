/** Items after which half of what can be learned is learned. */
const halfLife = 20
const worst = 0.95

/**
 * The chance of an error in somebody's `item`th piece of work, from 0: it falls to their own rate from one that is
 * higher by the factor 1 + `learning`. Exponential learning, as in Heathcote, Brown and Mewhort 2000.
 */
export function errorRateAt(rate: number, learning: number, item: number): number {
  return Math.min(worst, rate * (1 + learning * 2 ** (-item / halfLife)))
}
