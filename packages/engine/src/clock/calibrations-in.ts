import type { Calibrations } from '@understudy/domain/sla/risk'
import type { Calibration } from '@understudy/domain/sla/risk-calibration'

/** A calibration as a row keeps it: by the sort of clock, with a word more where the work has begun, and the quarter. */
export interface KeptCalibration {
  readonly sort: string
  readonly quarter: number
  readonly calibration: Calibration
}

const begunRow = (sort: string) => `${sort} begun`

/** Under which sorts the rows of these are kept. */
export const calibrationRows = (sorts: readonly string[]): string[] => sorts.flatMap((sort) => [sort, begunRow(sort)])

/** What mends the chances of a sort, of such rows. */
export function calibrationsIn(rows: readonly KeptCalibration[]): (sort: string) => Calibrations {
  const found = new Map<string, (Calibration | undefined)[]>()
  for (const { sort, quarter, calibration } of rows) {
    const quarters = found.get(sort) ?? []
    quarters[quarter] = calibration
    found.set(sort, quarters)
  }
  return (sort) => ({ waiting: found.get(sort) ?? [], begun: found.get(begunRow(sort)) ?? [] })
}

/** As rows keep them. */
export function keptCalibrations(sort: string, { waiting, begun }: Calibrations): KeptCalibration[] {
  const rows = [
    { name: sort, quarters: waiting },
    { name: begunRow(sort), quarters: begun },
  ]
  return rows.flatMap(({ name, quarters }) =>
    quarters.flatMap((calibration, quarter) =>
      calibration === undefined ? [] : [{ sort: name, quarter, calibration }],
    ),
  )
}
