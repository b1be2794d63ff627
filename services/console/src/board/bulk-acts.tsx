import { ActionIcon, Button, NativeSelect } from '@mantine/core'
import type { BoardRow } from '@understudy/contract/http/board'
import { priorities } from '@understudy/domain/work-item/work-item'
import type { ChangeEvent } from 'react'
import { useMembers } from '../api/use-people.ts'
import { Icon } from '../frame/icon.tsx'
import { boardTexts } from '../words/board-texts.ts'
import { priorityWords } from '../words/clock-words.ts'
import { choose } from './selection.ts'
import type { useBulk } from './use-bulk.ts'

interface BulkActsProps {
  readonly bulk: ReturnType<typeof useBulk>
  readonly cancel: () => void
}

type Chosen = ChangeEvent<HTMLSelectElement>

/** Each act by itself, side by side. */
export function BulkActs({ bulk, cancel }: BulkActsProps) {
  return (
    <>
      <NativeSelect
        id="bulk-assistant"
        aria-label={boardTexts.giveTo}
        disabled={bulk.isBusy}
        value=""
        onChange={({ currentTarget: { value, selectedOptions } }) => bulk.give(value, selectedOptions[0]?.text ?? '')}
        data={[{ value: '', label: boardTexts.giveTo2 }, ...useTakers()]}
      />
      <NativeSelect
        id="bulk-priority"
        aria-label={boardTexts.priority}
        disabled={bulk.isBusy}
        value=""
        onChange={({ currentTarget }) => bulk.prioritise(currentTarget.value as BoardRow['priority'])}
        data={[{ value: '', label: boardTexts.priority2 }, ...eachPriority]}
      />
      <Button variant="default" disabled={bulk.isBusy} onClick={cancel}>
        {boardTexts.cancelThem}
      </Button>
      <Button variant="subtle" onClick={chooseNone}>
        {boardTexts.chooseNone}
      </Button>
    </>
  )
}

/** All of them in one menu. */
export function BulkMenu({ bulk, cancel }: BulkActsProps) {
  const takers = useTakers()
  const act = ({ currentTarget: { value, selectedOptions } }: Chosen) => {
    if (value === 'cancel') return cancel()
    const priority = priorities.find((one) => one === value)
    return priority === undefined ? bulk.give(value, selectedOptions[0]?.text ?? '') : bulk.prioritise(priority)
  }
  return (
    <>
      <NativeSelect
        id="bulk-acts"
        className="bulk-menu"
        aria-label={boardTexts.doWithThem}
        disabled={bulk.isBusy}
        value=""
        onChange={act}
        data={[
          { value: '', label: boardTexts.doWithThem2 },
          { group: boardTexts.priority, items: eachPriority },
          { group: boardTexts.giveTo, items: takers },
          { value: 'cancel', label: boardTexts.cancelThem },
        ]}
      />
      <ActionIcon variant="subtle" size={36} aria-label={boardTexts.chooseNone} onClick={chooseNone}>
        <Icon name="close" />
      </ActionIcon>
    </>
  )
}

const eachPriority = priorities.map((value) => ({ value, label: priorityWords[value] }))

const chooseNone = () => choose(new Set())

/** Whom work can be given to. */
function useTakers() {
  const { data: members = [] } = useMembers()
  const takers = members.filter(({ roles, state }) => roles.includes('assistant') && state === 'active')
  return takers.map(({ id, name }) => ({ value: id, label: name }))
}
