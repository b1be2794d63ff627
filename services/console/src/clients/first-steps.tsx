import type { Client } from '@understudy/contract/http/clients'
import { Icon } from '../frame/icon.tsx'
import { InnerLink } from '../frame/inner-link.tsx'
import { clientsTexts } from '../words/clients-texts.ts'
import { setUpWords } from '../words/set-up-words.ts'
import { StepButton } from './step-button.tsx'
import { useFirstSteps } from './use-first-steps.ts'

/** The way from a new client to its first work item, as far as it is gone, each step with where it is taken. */
export function FirstSteps({ client }: { readonly client: Client }) {
  const steps = useFirstSteps(client) ?? []
  const next = steps.find(({ done }) => !done)
  return (
    <section className="panel first-steps" aria-label={setUpWords.firstSteps}>
      <h3>{setUpWords.firstSteps}</h3>
      <ol>
        {steps.map((step) => (
          <li key={step.word} data-done={step.done || undefined}>
            <span className="tick" role="img" aria-label={step.done ? clientsTexts.done : clientsTexts.notDone}>
              {step.done && <Icon name="check" size={13} />}
            </span>
            {step === next ? (
              <StepButton step={step} />
            ) : (
              <InnerLink to={step.to} query={step.query}>
                {step.word}
              </InnerLink>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
