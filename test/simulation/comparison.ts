/** A figure that was promised, and the same one counted. */
export interface Comparison {
  readonly what: string
  readonly promised: number
  readonly happened: number
  readonly standardError: number
  readonly n: number
}

const distance = ({ promised, happened, standardError }: Comparison) => Math.abs(happened - promised) / standardError

export function isWithin(one: Comparison, standardErrors = 3): boolean {
  return distance(one) <= standardErrors
}

export function line(one: Comparison): string {
  const { what, promised, happened, standardError, n } = one
  const figures = `promised ${digits(promised)}, happened ${digits(happened)} ± ${digits(standardError)}`
  return `${isWithin(one) ? 'ok ' : 'OFF'} ${what}: ${figures} (n ${n}, ${distance(one).toFixed(2)} standard errors)`
}

const digits = (value: number) => (value < 2 ? value.toFixed(4) : value.toFixed(1))
