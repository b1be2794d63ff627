import type { Delegation } from '@understudy/contract/http/delegations'
import { stages } from '@understudy/domain/delegation/machine'
import { stageWords } from '../words/clock-words.ts'
import { delegationsTexts } from '../words/delegations-texts.ts'

/** The whole way, and where on it somebody is; a paused one is where it was paused. */
export function StageTrack({ delegation }: { readonly delegation: Delegation }) {
  const { state, pausedFrom } = delegation
  const here = stages.findIndex((stage) => stage === (state === 'paused' ? pausedFrom : state))
  return (
    <ol className="stages" aria-label={delegationsTexts.theWayToIndependence}>
      {stages.map((stage, index) => (
        <li
          key={stage}
          className="stage"
          data-passed={index < here || undefined}
          aria-current={index === here ? 'step' : undefined}
        >
          {stageWords[stage]}
        </li>
      ))}
    </ol>
  )
}
