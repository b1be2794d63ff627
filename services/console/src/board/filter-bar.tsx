import { Button } from '@mantine/core'
import type { Session } from '@understudy/contract/http/session'
import { memo } from 'react'
import { type Filters, type Grouping, groupings, isFiltered, unfiltered } from '../address/place.ts'
import { goToFilters } from '../address/use-place.ts'
import { useClients, useMembers } from '../api/use-people.ts'
import { Choice } from '../frame/choice.tsx'
import { seesAgency } from '../frame/pages-of.ts'
import { boardTexts } from '../words/board-texts.ts'
import { openStates, stateWords } from '../words/state-words.ts'
import { ViewBar } from './view-bar.tsx'

interface FilterBarProps {
  readonly filters: Filters
  readonly session: Session
}

const groupWords: Readonly<Record<Grouping, string>> = {
  client: boardTexts.byClient,
  assistant: boardTexts.byAssistant,
  task: boardTexts.byTask,
}

/** Whom and what to show. Those who see one client or only their own work have less to choose from. */
export const FilterBar = memo(function FilterBar({ filters, session }: FilterBarProps) {
  const set = (change: Record<string, string>) => goToFilters(without({ ...filters, ...change }))
  const part = { filters, set }
  return (
    <form className="filters" aria-label={boardTexts.filters} onSubmit={(event) => event.preventDefault()}>
      {session.clientId === null && <ClientChoice {...part} />}
      {seesAgency(session) && <AssistantChoice {...part} />}
      <Choice
        label={boardTexts.state}
        all={boardTexts.allStates}
        value={filters.state}
        choices={openStates.map((value) => ({ value, label: stateWords[value] }))}
        onChange={(state) => set({ state })}
      />
      {seesAgency(session) && (
        <Choice
          label={boardTexts.group}
          all={boardTexts.notGrouped}
          value={filters.group}
          choices={groupings.map((value) => ({ value, label: groupWords[value] }))}
          onChange={(group) => set({ group })}
        />
      )}
      {session.clientId === null && (
        <Choice
          label={boardTexts.order}
          all={boardTexts.byDeadline}
          value={filters.order}
          choices={[{ value: 'risk', label: boardTexts.byRisk }]}
          onChange={(order) => set({ order })}
        />
      )}
      {seesAgency(session) ? (
        <ViewBar memberId={session.memberId} filters={filters}>
          <Clear filters={filters} />
        </ViewBar>
      ) : (
        <Clear filters={filters} />
      )}
    </form>
  )
})

function Clear({ filters }: Pick<FilterBarProps, 'filters'>) {
  if (!isFiltered(filters)) return null
  return (
    <Button variant="subtle" size="xs" onClick={() => goToFilters(unfiltered(filters))}>
      {boardTexts.clearFilters}
    </Button>
  )
}

interface PartProps {
  readonly filters: Filters
  readonly set: (change: Record<string, string>) => void
}

function ClientChoice({ filters, set }: PartProps) {
  const { data: clients = [] } = useClients()
  return (
    <Choice
      label={boardTexts.client}
      all={boardTexts.allClients}
      value={filters.clientId}
      choices={clients.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(clientId) => set({ clientId })}
    />
  )
}

function AssistantChoice({ filters, set }: PartProps) {
  const { data: members = [] } = useMembers()
  const assistants = members.filter(({ id, roles }) => roles.includes('assistant') || id === filters.assistantId)
  return (
    <Choice
      label={boardTexts.assistant}
      all={boardTexts.allAssistants}
      value={filters.assistantId}
      choices={assistants.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(assistantId) => set({ assistantId })}
    />
  )
}

function without(fields: Record<string, string | undefined>): Filters {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== undefined))
}
