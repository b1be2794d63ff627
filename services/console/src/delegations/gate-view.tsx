import { Button } from '@mantine/core'
import type { Delegation, Gate } from '@understudy/contract/http/delegations'
import type { Session } from '@understudy/contract/http/session'
import { useAdvance, useGate } from '../api/use-delegations.ts'
import { Icon } from '../frame/icon.tsx'
import { leads, seesAgency } from '../frame/pages-of.ts'
import { Reading } from '../frame/reading.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { AboutContext } from '../frame/way-to-mend.ts'
import { stageWords } from '../words/clock-words.ts'
import { delegationsTexts } from '../words/delegations-texts.ts'
import { DeclineForm } from './decline-form.tsx'
import { evidenceOf } from './evidence-of.ts'
import { GateCondition } from './gate-condition.tsx'
import { RecommendationView } from './recommendation-view.tsx'

interface GateViewProps {
  readonly delegation: Delegation
  readonly session: Session
}

/** The next step: what it still lacks and what would satisfy that, or a button where nothing is lacking. */
export function GateView({ delegation, session }: GateViewProps) {
  const gate = useGate(delegation.id)
  return (
    <section aria-labelledby="gate">
      <h3 id="gate">
        {delegationsTexts.nextStep}
        {gate.data?.to && `: ${stageWords[gate.data.to].toLowerCase()}`}
      </h3>
      <Reading of={gate}>
        {gate.data && (
          <AboutContext value={delegation}>
            <Unmet gate={gate.data} delegation={delegation} mayAct={leads(session)} />
            <RecommendationView gate={gate.data} evidence={evidenceOf(delegation)} />
            {seesAgency(session) && <Step gate={gate.data} id={delegation.id} />}
          </AboutContext>
        )}
      </Reading>
    </section>
  )
}

interface UnmetProps {
  readonly gate: Gate
  readonly delegation: Delegation
  readonly mayAct: boolean
}

/** What one act cures together is one condition. */
function Unmet({ gate: { open, unmet }, delegation, mayAct }: UnmetProps) {
  if (open)
    return (
      <p className="gate-open">
        <Icon name="check" /> {delegationsTexts.allConditionsMet}
      </p>
    )
  return (
    <ul className="unmet">
      {[...Map.groupBy(unmet, ({ code, satisfiedBy }) => `${code} ${satisfiedBy}`).values()].map((same) => {
        const group = same as [Gate['unmet'][number], ...Gate['unmet']]
        const [{ code, message }] = group
        return <GateCondition key={`${code} ${message}`} same={group} delegation={delegation} mayAct={mayAct} />
      })}
    </ul>
  )
}

/** In the viewer's own name; where something changed meanwhile, the refusal says what. */
function Step({ gate: { open, to }, id }: { readonly gate: Gate; readonly id: string }) {
  const advance = useAdvance(id)
  if (!open && advance.error === null) return null
  return (
    <div className="answers">
      {open && to !== null && (
        <div className="answers-bar">
          <Button loading={advance.isPending} onClick={() => advance.mutate()}>
            {to === 'independent'
              ? delegationsTexts.confirmThePromotion
              : delegationsTexts.takeTheStepTo(stageWords[to].toLowerCase())}
          </Button>
        </div>
      )}
      {open && to === 'independent' && <p className="quiet">{delegationsTexts.itIsConfirmedInYour}</p>}
      {open && to === 'independent' && <DeclineForm delegationId={id} />}
      <Refusal error={advance.error} />
    </div>
  )
}
