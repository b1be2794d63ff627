import { Button } from '@mantine/core'
import type { Task } from '@understudy/contract/http/tasks'
import { InstantView } from '../item/instant-view.tsx'
import { instructionsTexts } from '../words/instructions-texts.ts'
import { stepKindWords } from '../words/review-words.ts'
import { tasksTexts } from '../words/tasks-texts.ts'

interface SopViewProps {
  readonly task: Task
  readonly onWrite: (() => void) | undefined
}

/** The steps of the SOP as they are published. */
export function SopView({ task: { brief, sop }, onWrite }: SopViewProps) {
  return (
    <section aria-labelledby="sop">
      <div className="section-head">
        <h3 id="sop">{tasksTexts.sop}</h3>
        {sop && (
          <span className="quiet">
            {tasksTexts.version2(sop.version)} <InstantView at={sop.publishedAt} />
          </span>
        )}
        {onWrite && (
          <Button size="xs" variant={brief && !sop ? 'filled' : 'default'} onClick={onWrite}>
            {sop ? tasksTexts.editSop : tasksTexts.writeSop}
          </Button>
        )}
      </div>
      {sop === null ? (
        <p className="quiet">{tasksTexts.theSopIsTheChecklist}</p>
      ) : (
        <ol className="steps">
          {sop.steps.map((step, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the version
            <li key={index}>
              <span className="tag">{stepKindWords[step.kind]}</span>
              <span>
                {step.text}
                {!step.required && <span className="quiet"> {instructionsTexts.optional}</span>}
                <StepMore step={step} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

type Step = NonNullable<Task['sop']>['steps'][number]

function StepMore({ step: { note, asks, when } }: { readonly step: Step }) {
  const said = [
    when && tasksTexts.onlyIfStepIs(when.step, when.answers.join(' or ')),
    asks && tasksTexts.asksFor(asks.kind === 'choice' ? (asks.choices ?? []).join(' or ') : `a ${asks.kind}`),
    note,
  ].filter((one) => one !== undefined && one !== '')
  return said.length > 0 && <span className="quiet step-more">{said.join(' · ')}</span>
}
