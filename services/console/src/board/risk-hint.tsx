import { useSession } from '../api/session.ts'
import { useRiskHeld } from '../api/use-insight.ts'
import { InnerLink } from '../frame/inner-link.tsx'
import { seesAgency } from '../frame/pages-of.ts'
import { boardTexts } from '../words/board-texts.ts'
import { whyRough } from './risk-trust.ts'

interface RiskHintProps {
  readonly isLine?: boolean
}

/** That a risk is a forecast, with the way to how such forecasts have held, for whoever sees that. */
export function RiskHint(props: RiskHintProps) {
  const { data: session } = useSession()
  return session == null || !seesAgency(session) ? null : <Hint {...props} />
}

/** Where they have not held, as it is looked at once a day, why it is a rough guess. */
function Hint({ isLine = false }: RiskHintProps) {
  const { data: held } = useRiskHeld()
  const why = held && whyRough(held)
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
