import type { RiskCalibration } from '@understudy/contract/http/risk-calibration'

/** Where the calibration of all promises is shown: at half of the promise; where nothing got so far, at its start. */
export function shownInstant({ items }: Pick<RiskCalibration, 'items'>) {
  const all = items.find(({ sort }) => sort === 'all')?.instants ?? []
  return all.find(({ share, held }) => share === 0.5 && held !== null) ?? all.find(({ held }) => held !== null)
}
