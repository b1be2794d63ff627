import type { Escalation } from '@understudy/contract/http/escalations'
import type { Session } from '@understudy/contract/http/session'
import { lengthText } from '../time/time-left.ts'
import { channelsText, type Named, waysHere, whomText } from '../words/escalation-words.ts'
import { escalationsTexts } from '../words/escalations-texts.ts'

interface LadderProps {
  readonly escalation: Escalation
  readonly named: Named
  readonly session: Session
}

type Step = Escalation['ladder'][number]
type Rung = 'done' | 'next' | 'later'

const rungWords: Readonly<Record<Rung, string>> = {
  done: escalationsTexts.told,
  next: escalationsTexts.next,
  later: escalationsTexts.later,
}

/** The steps as they were when it was raised, from the first to be told to the last, and whose turn it is. */
export function Ladder({ escalation, named, session }: LadderProps) {
  const { ladder, policy, pass, state } = escalation
  return (
    <>
      <ol className="ladder">
        {ladder.map((step) => (
          <LadderStep key={step.id} step={step} named={named} session={session} />
        ))}
        <li className="rung" data-rung={state === 'exhausted' ? 'next' : 'later'}>
          <span className="rung-whom">{escalationsTexts.nobodyIsLeftToTell}</span>
        </li>
      </ol>
      <p className="quiet">
        {escalationsTexts.byTheLadderVersion(policy.name, policy.version)}
        {pass > 0 && escalationsTexts.begunAgain(pass === 1 ? escalationsTexts.once : escalationsTexts.times(pass))}.
      </p>
    </>
  )
}

function LadderStep({ step, named, session }: Omit<LadderProps, 'escalation'> & { readonly step: Step }) {
  const rung: Rung = step.done ? 'done' : step.next ? 'next' : 'later'
  return (
    <li className="rung" data-rung={rung} aria-current={step.next ? 'step' : undefined}>
      <span className="rung-whom">{whomText(step.whom, named)}</span>
      <span className="tag">{rungWords[rung]}</span>
      <span className="quiet rung-how">
        {escalationsTexts.byThenToAnswer(channelsText(waysHere(step.channels, session)), lengthText(step.waitMs))}
      </span>
    </li>
  )
}
