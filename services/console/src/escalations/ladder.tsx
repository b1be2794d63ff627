import type { Escalation } from '@understudy/contract/http/escalations'
import type { Session } from '@understudy/contract/http/session'
import { escalationMoves } from '@understudy/domain/escalation/machine'
import type { ReactNode } from 'react'
import { api } from '../api/api.ts'
import { escalationsKey } from '../api/use-escalations.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FormField } from '../forms/form-field.ts'
import { leads } from '../frame/pages-of.ts'
import { lengthText } from '../time/time-left.ts'
import { capitalised } from '../words/capitalised.ts'
import { channelsText, type Named, waysHere, whomText, whyInTheConsole } from '../words/escalation-words.ts'
import { escalationsTexts } from '../words/escalations-texts.ts'
import { nameText, repeatsText } from '../words/settings-words.ts'

interface LadderProps {
  readonly escalation: Escalation
  readonly named: Named
  readonly session: Session
}

type Step = Escalation['ladder'][number]
type Rung = 'done' | 'next' | 'later' | 'not_needed'

const rungWords: Readonly<Record<Rung, string>> = {
  done: escalationsTexts.told,
  next: escalationsTexts.next,
  later: escalationsTexts.later,
  not_needed: escalationsTexts.notNeeded,
}

/** Somebody has it, or nobody needs to any more: whoever comes later is not told. */
const isAnswered: ReadonlySet<Escalation['state']> = new Set(['acknowledged', 'resolved'] as const)

const rungIn = ({ done, next }: Step, answered: boolean): Rung =>
  done ? 'done' : answered ? 'not_needed' : next ? 'next' : 'later'

/** The steps as they were when it was raised, from the first to be told to the last, and whose turn it is. */
export function Ladder({ escalation, named, session }: LadderProps) {
  const { ladder, policy, pass, state } = escalation
  const rungOf = (step: Step): Rung => rungIn(step, isAnswered.has(state))
  const mayDrop = leads(session) && escalationMoves.allowed(state, {}).includes('step_dropped')
  return (
    <>
      <ol className="ladder">
        {ladder.map((step) => (
          <LadderStep key={step.id} step={step} rung={rungOf(step)} named={named} session={session}>
            {mayDrop && !step.done && (
              <DropStep escalationId={escalation.id} stepId={step.id} whom={whomText(step.whom, named)} />
            )}
          </LadderStep>
        ))}
        {pass < policy.repeats && !isAnswered.has(state) && (
          <li className="rung" data-rung="later">
            <span className="rung-whom">{repeatsText(policy.repeats - pass)}</span>
          </li>
        )}
        {!isAnswered.has(state) && (
          <li className="rung" data-rung={state === 'exhausted' ? 'next' : 'later'}>
            <span className="rung-whom">
              {state === 'exhausted' ? escalationsTexts.nobodyIsLeftToTell : escalationsTexts.ifNobodyTakesItUntilThen}
            </span>
          </li>
        )}
      </ol>
      {whyInTheConsole(session) && <p className="quiet">{whyInTheConsole(session)}</p>}
      <p className="quiet">
        {escalationsTexts.byTheLadderVersion(nameText(policy.name), policy.version)}
        {pass > 0 && escalationsTexts.begunAgain(pass === 1 ? escalationsTexts.once : escalationsTexts.times(pass))}.
      </p>
    </>
  )
}

interface LadderStepProps extends Omit<LadderProps, 'escalation'> {
  readonly step: Step
  readonly rung: Rung
  readonly children: ReactNode
}

function LadderStep({ step, rung, named, session, children }: LadderStepProps) {
  return (
    <li className="rung" data-rung={rung} aria-current={rung === 'next' ? 'step' : undefined}>
      <span className="rung-whom">{whomText(step.whom, named)}</span>
      <span className="tag">{rungWords[rung]}</span>
      <span className="quiet rung-how">
        {escalationsTexts.byThenToAnswer(
          capitalised(channelsText(waysHere(step.channels, session))),
          lengthText(step.waitMs),
        )}
      </span>
      {children}
    </li>
  )
}

interface DropStepProps {
  readonly escalationId: string
  readonly stepId: string
  readonly whom: string
}

/** They are told nothing of this one; the ladder itself stays as it is. */
function DropStep({ escalationId, stepId, whom }: DropStepProps) {
  return (
    <CommandForm
      title={escalationsTexts.leaveOut}
      about={whom}
      fields={noFields}
      touched={[escalationsKey]}
      send={escalationsTexts.leaveThemOut}
      isSecond
      preview={() => <p className="quiet">{escalationsTexts.leftOutOfThisOne}</p>}
      command={() =>
        api.POST('/v1/escalations/{escalationId}/dropped-steps', {
          params: { path: { escalationId } },
          body: { stepId },
        })
      }
    />
  )
}

const noFields: readonly FormField[] = []
