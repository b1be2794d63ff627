/** A figure that was promised, and the same one counted. */
export interface Comparison {
  readonly what: string
  readonly promised: number
  readonly happened: number
  readonly standardError: number
  readonly n: number
  /** What is promised is the most that may happen. */
  readonly isBound?: true
}

/** How far off, in standard errors; below a bound nothing is. */
function distance({ promised, happened, standardError, isBound }: Comparison): number {
  const off = happened - promised
  if (isBound && off <= 0) return 0
  return off === 0 ? 0 : Math.abs(off) / standardError
}

const standardErrors = 3

export function isWithin(one: Comparison): boolean {
  return one.n > 0 && distance(one) <= standardErrors
}

/** Whether what happened stays under its bound, but for what chance does to a sample of this size. */
export const isUnder = (one: Comparison & { isBound?: true }) => isWithin({ ...one, isBound: true })

export function line(one: Comparison): string {
  const { what, promised, happened, standardError, n, isBound } = one
  const figures = `${isBound ? 'at most' : 'promised'} ${digits(promised)}, happened ${digits(happened)} ± ${digits(standardError)}`
  return `${isWithin(one) ? 'ok ' : 'OFF'} ${what}: ${figures} (n ${n}, ${distance(one).toFixed(2)} standard errors)`
}

const digits = (value: number) => (value < 2 ? value.toFixed(4) : value.toFixed(1))
