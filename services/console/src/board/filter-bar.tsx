import { Button } from '@mantine/core'
import type { Session } from '@understudy/contract/http/session'
import { memo, useMemo } from 'react'
import { type Filters, type Grouping, isFiltered, readPlace, unfiltered } from '../address/place.ts'
import { goToFilters } from '../address/use-place.ts'
import { useClients, useMembers } from '../api/use-people.ts'
import { choicesOf } from '../forms/choices-of.ts'
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

const stateChoices = openStates.map((value) => ({ value, label: stateWords[value] }))
const groupChoices = choicesOf(groupWords)
const orderChoices = [{ value: 'risk', label: boardTexts.byRisk }]

/** Each is the same from one drawing to the next, and reads what else holds at the moment it is called: no other choice is drawn for it. */
const chosen = (name: keyof Filters) => (value: string) => {
  const { [name]: _, ...others } = readPlace(location.search).filters
  goToFilters(value === '' ? others : { ...others, [name]: value })
}
const choose = {
  clientId: chosen('clientId'),
  assistantId: chosen('assistantId'),
  state: chosen('state'),
  group: chosen('group'),
  order: chosen('order'),
}

/** Whom and what to show. Those who see one client or only their own work have less to choose from. */
export const FilterBar = memo(function FilterBar({ filters, session }: FilterBarProps) {
  const { clientId, assistantId, state, group, order } = filters
  return (
    <form className="filters" aria-label={boardTexts.filters} onSubmit={(event) => event.preventDefault()}>
      {session.clientId === null && <ClientChoice value={clientId} />}
      {seesAgency(session) && <AssistantChoice value={assistantId} />}
      <Choice
        label={boardTexts.state}
        all={boardTexts.allStates}
        value={state}
        choices={stateChoices}
        onChange={choose.state}
      />
      {seesAgency(session) && (
        <Choice
          label={boardTexts.group}
          all={boardTexts.notGrouped}
          value={group}
          choices={groupChoices}
          onChange={choose.group}
        />
      )}
      {session.clientId === null && (
        <Choice
          label={boardTexts.order}
          all={boardTexts.byDeadline}
          value={order}
          choices={orderChoices}
          onChange={choose.order}
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
  readonly value: string | undefined
}

const ClientChoice = memo(function ClientChoice({ value }: PartProps) {
  const { data: clients } = useClients()
  const choices = useMemo(() => clients?.map(({ id, name }) => ({ value: id, label: name })) ?? [], [clients])
  return (
    <Choice
      label={boardTexts.client}
      all={boardTexts.allClients}
      value={value}
      choices={choices}
      onChange={choose.clientId}
    />
  )
})

const AssistantChoice = memo(function AssistantChoice({ value }: PartProps) {
  const { data: members } = useMembers()
  const choices = useMemo(
    () =>
      (members ?? [])
        .filter(({ id, roles }) => roles.includes('assistant') || id === value)
        .map(({ id, name }) => ({ value: id, label: name })),
    [members, value],
  )
  return (
    <Choice
      label={boardTexts.assistant}
      all={boardTexts.allAssistants}
      value={value}
      choices={choices}
      onChange={choose.assistantId}
    />
  )
})
