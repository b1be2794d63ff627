import { ActionIcon, Button, NativeSelect } from '@mantine/core'
import type { BoardRow } from '@understudy/contract/http/board'
import { priorities } from '@understudy/domain/work-item/work-item'
import type { ChangeEvent } from 'react'
import { Icon } from '../frame/icon.tsx'
import { boardTexts } from '../words/board-texts.ts'
import { eachPriority, useTakers } from './act-choices.ts'
import { choose } from './selection.ts'
import type { useBulk } from './use-bulk.ts'
import type { useChooseAll } from './use-choose-all.ts'

interface BulkActsProps {
  readonly bulk: ReturnType<typeof useBulk>
  readonly cancel: () => void
  /** How everything else that passes the filters is chosen too, where there is more of it. */
  readonly more: ReturnType<typeof useChooseAll> | undefined
}

type Chosen = ChangeEvent<HTMLSelectElement>

/** Each act by itself, side by side. */
export function BulkActs({ bulk, cancel, more }: BulkActsProps) {
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
      {more && (
        <Button variant="subtle" disabled={bulk.isBusy || more.isBusy} onClick={more.all}>
          {more.word}
        </Button>
      )}
      <Button variant="subtle" disabled={bulk.isBusy} onClick={chooseNone}>
        {boardTexts.chooseNone}
      </Button>
    </>
  )
}

/** All of them in one menu. */
export function BulkMenu({ bulk, cancel, more }: BulkActsProps) {
  const takers = useTakers()
  const act = ({ currentTarget: { value, selectedOptions } }: Chosen) => {
    if (value === 'cancel') return cancel()
    if (value === 'all') return void more?.all()
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
          ...(more === undefined ? [] : [{ value: 'all', label: more.word }]),
        ]}
      />
      <ActionIcon variant="subtle" size={36} aria-label={boardTexts.chooseNone} onClick={chooseNone}>
        <Icon name="close" />
      </ActionIcon>
    </>
  )
}

const chooseNone = () => choose(new Set())
