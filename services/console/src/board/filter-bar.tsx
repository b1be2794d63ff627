import { Button, NativeSelect } from '@mantine/core'
import type { Session } from '@understudy/contract/http/session'
import { type Filters, isFiltered, unfiltered } from '../address/place.ts'
import { goToFilters } from '../address/use-place.ts'
import { useClients, useMembers } from '../api/use-people.ts'
import { Icon } from '../frame/icon.tsx'
import { openStates, stateWords } from '../words/state-words.ts'

interface FilterBarProps {
  readonly filters: Filters
  readonly session: Session
}

/** Whom and what to show. Those who see one client or only their own work have less to choose from. */
export function FilterBar({ filters, session }: FilterBarProps) {
  const { data: clients = [] } = useClients()
  const { data: members = [] } = useMembers()
  const seesAgency = session.roles.some((role) => role === 'owner' || role === 'ops_lead' || role === 'reviewer')
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
      {seesAgency && (
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

interface ChoiceProps {
  readonly label: string
  readonly all: string
  readonly value: string | undefined
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
}

function Choice({ label, all, value = '', choices, onChange }: ChoiceProps) {
  // Named in the address but not (yet) among the choices: still to be seen, and to be taken away.
  const known = value === '' || choices.some((choice) => choice.value === value)
  return (
    <NativeSelect
      aria-label={label}
      className="filter"
      data-set={value !== '' || undefined}
      rightSection={<Icon name="down" size={14} />}
      rightSectionWidth={28}
      value={value}
      data={[{ value: '', label: all }, ...(known ? [] : [{ value, label: '…' }]), ...choices]}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}

function without(fields: Record<string, string | undefined>): Filters {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== undefined))
}
