import { useSession } from '../api/session.ts'
import { useRiskCalibrationRead } from '../api/use-insight.ts'
import { InnerLink } from '../frame/inner-link.tsx'
import { seesAgency } from '../frame/pages-of.ts'
import { boardTexts } from '../words/board-texts.ts'
import { whyRough } from './risk-trust.ts'

/**
 * That a risk is a forecast, with the way to how such forecasts have held, for whoever sees that; where it was looked at in this
 * visit and they have not held, why it is a rough guess.
 */
export function RiskHint({ isLine = false }: { readonly isLine?: boolean }) {
  const { data: session } = useSession()
  const calibration = useRiskCalibrationRead()
  if (session == null || !seesAgency(session)) return null
  const why = calibration && whyRough(calibration)
  return (
    <InnerLink
      className={isLine ? 'risk-line' : 'risk-hint'}
      to={{ page: 'insight' }}
      query="?part=risk"
      title={why ?? boardTexts.riskIsAForecast}
    >
      {isLine && `${boardTexts.risk}: `}
      {why === undefined ? boardTexts.howItHeld : boardTexts.roughGuess}
    </InnerLink>
  )
}
