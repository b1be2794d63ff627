import { Button } from '@mantine/core'
import type { Escalation } from '@understudy/contract/http/escalations'
import type { ReactNode } from 'react'
import { api } from '../api/api.ts'
import { useCommand } from '../api/use-command.ts'
import { escalationsKey } from '../api/use-escalations.ts'
import { Refusal } from '../frame/refusal.tsx'
import { escalationsTexts } from '../words/escalations-texts.ts'
import type { RootGroup } from './root-groups.ts'
import { useRootName } from './use-root-name.ts'

interface OneRootProps {
  readonly group: RootGroup<Escalation>
  readonly mayTake: boolean
  readonly hasMore: boolean
  readonly children: ReactNode
}

/** What nobody has answered yet. */
const waits = new Set<Escalation['state']>(['raised', 'climbing', 'held', 'exhausted'])

/** What comes of one thing, under its name, to be taken at once. */
export function OneRoot({ group: { root, items }, mayTake, hasMore, children }: OneRootProps) {
  const name = useRootName()({ root, items })
  const take = useCommand(escalationsKey)
  const isWaiting = items.some(({ state }) => waits.has(state))
  return (
    <section aria-label={name}>
      <header className="root-head">
        <h3>
          {name}{' '}
          <span className="quiet">
            {hasMore ? escalationsTexts.comeOfItSoFar(items.length) : escalationsTexts.comeOfIt(items.length)}
          </span>
        </h3>
        {mayTake && isWaiting && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={escalationsTexts.acknowledgeAllOf(name)}
            loading={take.isPending}
            onClick={() => take.mutate(() => api.POST('/v1/escalation-acknowledgements', { body: { root } }))}
          >
            {escalationsTexts.acknowledgeAll}
          </Button>
        )}
      </header>
      <Refusal error={take.error} />
      <ol className="escalations of-root">{children}</ol>
    </section>
  )
}
