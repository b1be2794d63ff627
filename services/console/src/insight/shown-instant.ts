import type { RiskCalibration } from '@understudy/contract/http/risk-calibration'
import { shownInstant as shownOf } from '@understudy/domain/sla/shown-instant'

/** Where the calibration of all promises is shown. */
export const shownInstant = ({ items }: Pick<RiskCalibration, 'items'>) =>
  shownOf(items.find(({ sort }) => sort === 'all')?.instants ?? [])
