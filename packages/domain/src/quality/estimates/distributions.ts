/// <reference path="./jstat.d.ts" />
import library from 'jstat'

const { beta, normal } = library.jStat

/** Quantile of Beta(a, b) at p, 0 to 1. */
export function betaQuantile(p: number, a: number, b: number): number {
  return beta.inv(p, a, b)
}

/** Quantile of the standard normal distribution at p, 0 to 1. */
export function normalQuantile(p: number): number {
  return normal.inv(p, 0, 1)
}

/** Chance that a standard normal variable is at most z. */
export function normalBelow(z: number): number {
  return normal.cdf(z, 0, 1)
}
