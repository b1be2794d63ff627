import { Button } from '@mantine/core'
import type { BoardView } from '@understudy/contract/http/members'
import { type ReactNode, Suspense, useState } from 'react'
import { type Filters, isFiltered, readPlace, writePlace } from '../address/place.ts'
import { goToFilters } from '../address/use-place.ts'
import { api } from '../api/api.ts'
import { useCommand } from '../api/use-command.ts'
import { useViews, viewsKey } from '../api/use-views.ts'
import { Choice } from '../frame/choice.tsx'
import { fetched } from '../frame/fetched.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { viewWords } from '../words/view-words.ts'

const ViewForm = fetched(async () => (await import('./view-form.tsx')).ViewForm)

interface ViewBarProps {
  readonly memberId: string
  readonly filters: Filters
  /** What else is done about the filters, beside what is done about a view. */
  readonly children: ReactNode
}

/** Parts of the board under a name, one's own and those that others share: to come back to, to keep, to take away. */
export function ViewBar({ memberId, filters, children }: ViewBarProps) {
  const { data: views = [] } = useViews()
  const command = useCommand(viewsKey)
  const params = { path: { memberId } }
  const [isNaming, setNaming] = useState(false)
  const query = writePlace({ filters })
  const here = views.find((view) => view.query === query)
  const isWorth = isFiltered(filters) || filters.group !== undefined || filters.order !== undefined
  return (
    <>
      {views.length > 0 && (
        <Choice
          label={viewWords.one}
          all={viewWords.all}
          value={here && keyOf(here)}
          choices={views.map((view) => ({ value: keyOf(view), label: labelOf(view, memberId) }))}
          onChange={(key) => goToFilters(readPlace(views.find((view) => keyOf(view) === key)?.query ?? '').filters)}
        />
      )}
      <span className="filters-acts">
        {children}
        {here?.memberId === memberId && (
          <Button
            variant="subtle"
            size="xs"
            loading={command.isPending}
            onClick={() =>
              command.mutate(() => api.POST('/v1/members/{memberId}/views/drop', { params, body: { name: here.name } }))
            }
          >
            {viewWords.remove}
          </Button>
        )}
        {here === undefined && isWorth && !isNaming && (
          <Button variant="subtle" size="xs" onClick={() => setNaming(true)}>
            {viewWords.save}
          </Button>
        )}
      </span>
      {here === undefined && isNaming && (
        <Suspense>
          <ViewForm
            save={(view) =>
              command.mutate(() => api.POST('/v1/members/{memberId}/views', { params, body: { ...view, query } }), {
                onSuccess: () => setNaming(false),
              })
            }
            leave={() => setNaming(false)}
          />
        </Suspense>
      )}
      <Refusal error={command.error} />
    </>
  )
}

const keyOf = ({ memberId, name }: BoardView) => `${memberId} ${name}`

const labelOf = ({ memberId, memberName, name }: BoardView, viewer: string) =>
  memberId === viewer ? name : viewWords.of(name, memberName)
