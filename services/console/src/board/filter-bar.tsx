import { Button } from '@mantine/core'
import type { Session } from '@understudy/contract/http/session'
import { type Filters, isFiltered, unfiltered } from '../address/place.ts'
import { goToFilters } from '../address/use-place.ts'
import { useClients, useMembers } from '../api/use-people.ts'
import { Choice } from '../frame/choice.tsx'
import { seesAgency } from '../frame/pages-of.ts'
import { openStates, stateWords } from '../words/state-words.ts'

interface FilterBarProps {
  readonly filters: Filters
  readonly session: Session
}

/** Whom and what to show. Those who see one client or only their own work have less to choose from. */
export function FilterBar({ filters, session }: FilterBarProps) {
  const { data: clients = [] } = useClients()
  const { data: members = [] } = useMembers()
  const assistants = members.filter(({ id, roles }) => roles.includes('assistant') || id === filters.assistantId)
  const set = (change: Record<string, string>) => goToFilters(without({ ...filters, ...change }))
  return (
    <form className="filters" aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
      {session.clientId === null && (
        <Choice
          label="Client"
          all="All clients"
          value={filters.clientId}
          choices={clients.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(clientId) => set({ clientId })}
        />
      )}
      {seesAgency(session) && (
        <Choice
          label="Assistant"
          all="All assistants"
          value={filters.assistantId}
          choices={assistants.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(assistantId) => set({ assistantId })}
        />
      )}
      <Choice
        label="State"
        all="All states"
        value={filters.state}
        choices={openStates.map((value) => ({ value, label: stateWords[value] }))}
        onChange={(state) => set({ state })}
      />
      {session.clientId === null && (
        <Choice
          label="Order"
          all="By deadline"
          value={filters.order}
          choices={[{ value: 'risk', label: 'By risk' }]}
          onChange={(order) => set({ order })}
        />
      )}
      {isFiltered(filters) && (
        <Button className="filters-clear" variant="subtle" size="xs" onClick={() => goToFilters(unfiltered(filters))}>
          Clear filters
        </Button>
      )}
    </form>
  )
}

function without(fields: Record<string, string | undefined>): Filters {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== undefined))
}
