import type { Instructions, Submission } from '@understudy/contract/http/handed-in'
import { Icon } from '../frame/icon.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { instructionsTexts } from '../words/instructions-texts.ts'
import { stepKindWords } from '../words/review-words.ts'

interface SopRunProps {
  readonly steps: NonNullable<Instructions['sop']>['steps']
  readonly ticks: Submission['ticks']
  readonly nameOf: (memberId: string) => string
}

/** Every step of the SOP, and when it was ticked in this run; by whom where it was not all one person. */
export function SopRun({ steps, ticks, nameOf }: SopRunProps) {
  const hands = new Set(ticks.map(({ by }) => by))
  return (
    <ol className="sop-run">
      {steps.map((step, index) => {
        const tick = ticks.find((one) => one.step === index + 1)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a published SOP never changes, and its steps have no other name
          <li key={index} className="sop-step" data-ticked={tick !== undefined || undefined}>
            <span className="sop-box">{tick && <Icon name="check" size={13} />}</span>
            <span className="sop-text">
              <span className="sop-kind">{stepKindWords[step.kind]}</span> {step.text}
              {tick?.value != null && (
                <>
                  {' '}
                  <span className="sop-value">{tick.value}</span>
                </>
              )}
            </span>
            <span className="sop-when quiet">
              {tick === undefined ? (
                step.required ? (
                  instructionsTexts.notTicked
                ) : (
                  instructionsTexts.notTickedOptional
                )
              ) : (
                <>
                  <span className="unseen">{instructionsTexts.ticked} </span>
                  <InstantView at={tick.at} />
                  {hands.size > 1 && tick.by !== null && `, ${nameOf(tick.by)}`}
                </>
              )}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
