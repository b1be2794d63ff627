import './next-step.css'
import { Button } from '@mantine/core'
import { InnerLink } from '../frame/inner-link.tsx'
import { stepWords } from '../words/set-up-words.ts'
import type { Step } from './use-first-steps.ts'

/** Leads to where the next step is taken. */
export function StepButton({ step: { word, to, query } }: { readonly step: Step }) {
  return (
    <Button component={InnerLink} to={to} query={query} size="xs" className="step-button">
      {stepWords.nextIs(word)}
    </Button>
  )
}
