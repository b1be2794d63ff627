import type { TimeToIndependence } from '@understudy/contract/http/time-measures'

export interface CurvePoint {
  readonly time: number
  readonly atRisk: number
  /** Share that has arrived by then, 0 to 1. */
  readonly arrived: number
  readonly low: number | null
  readonly high: number | null
}

/** The steps of the curve of who has arrived, from the day of the assignment on, when all were still watched. */
export function curvePoints({ n, curve }: Pick<TimeToIndependence, 'n' | 'curve'>): CurvePoint[] {
  const points = curve.map(({ time, atRisk, waiting, interval }) => ({
    ...{ time, atRisk, arrived: 1 - waiting },
    ...{ low: interval === null ? null : 1 - interval.upper, high: interval === null ? null : 1 - interval.lower },
  }))
  return points[0]?.time === 0 ? points : [{ time: 0, atRisk: n, arrived: 0, low: 0, high: 0 }, ...points]
}
