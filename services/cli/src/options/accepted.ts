import type { Happened, Outcome } from '@understudy/engine/shell/command'

/** What a command did. @throws Error with every reason and what would satisfy it, where it did nothing */
export function accepted(outcome: Outcome | undefined): Happened {
  switch (outcome?.kind) {
    case 'accepted':
      return outcome
    case 'refused':
      throw new Error(
        outcome.reasons.map(({ message, satisfiedBy }) => [message, satisfiedBy].filter(Boolean).join('. ')).join('; '),
      )
    case 'conflict':
      throw new Error(outcome.message)
    case 'failed':
      throw outcome.error
    case undefined:
      throw new Error('Nothing was sent')
  }
}
