import './next-step.css'
import { Button } from '@mantine/core'
import { InnerLink } from '../frame/inner-link.tsx'
import { stepWords } from '../words/set-up-words.ts'
import type { Step } from './use-first-steps.ts'

interface StepButtonProps {
  readonly step: Step
  /** It stands above a page that has an act of its own. */
  readonly isBeside?: boolean
}

/** Leads to where the next step is taken. */
export function StepButton({ step: { word, to, query }, isBeside = false }: StepButtonProps) {
  return (
    <Button
      component={InnerLink}
      to={to}
      query={query}
      size="xs"
      variant={isBeside ? 'default' : 'filled'}
      className="step-button"
    >
      {stepWords.nextIs(word)}
    </Button>
  )
}
