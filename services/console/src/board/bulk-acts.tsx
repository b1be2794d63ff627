import { ActionIcon, Button } from '@mantine/core'
import { useState } from 'react'
import { ActPick } from '../frame/act-pick.tsx'
import { Icon } from '../frame/icon.tsx'
import type { Command } from '../frame/palette-commands.ts'
import { boardTexts } from '../words/board-texts.ts'
import { priorityActs, useGiveManyActs } from './act-choices.ts'
import { choose } from './selection.ts'
import type { useBulk } from './use-bulk.ts'
import type { useChooseAll } from './use-choose-all.ts'

interface BulkActsProps {
  readonly bulk: ReturnType<typeof useBulk>
  readonly cancel: () => void
  /** How everything else that passes the filters is chosen too, where there is more of it. */
  readonly more: ReturnType<typeof useChooseAll> | undefined
}

/** Each act by itself, side by side. */
export function BulkActs({ bulk, cancel, more }: BulkActsProps) {
  const disabled = bulk.isBusy
  const [isGiving, setGiving] = useState(false)
  const giveActs = useGiveManyActs(bulk, isGiving)
  return (
    <>
      <ActPick
        id="bulk-assistant"
        word={boardTexts.giveTo2}
        title={boardTexts.giveTo}
        disabled={disabled}
        choices={giveActs}
        onToggle={setGiving}
      />
      <ActPick
        id="bulk-priority"
        word={boardTexts.priority2}
        title={boardTexts.priority}
        disabled={disabled}
        choices={priorityActs(bulk)}
      />
      <Button variant="default" disabled={disabled} onClick={cancel}>
        {boardTexts.cancelThem}
      </Button>
      {more && (
        <Button variant="subtle" disabled={disabled || more.isBusy} onClick={more.all}>
          {more.word}
        </Button>
      )}
      <Button variant="subtle" disabled={disabled} onClick={chooseNone}>
        {boardTexts.chooseNone}
      </Button>
    </>
  )
}

/** All of them in one list. */
export function BulkMenu({ bulk, cancel, more }: BulkActsProps) {
  const kind = boardTexts.whatIsChosen
  const [isChoosing, setChoosing] = useState(false)
  const choices: readonly Command[] = [
    ...priorityActs(bulk),
    { name: boardTexts.cancelThem, kind, go: cancel },
    ...(more === undefined ? [] : [{ name: more.word, kind, go: () => void more.all() }]),
    ...useGiveManyActs(bulk, isChoosing),
  ]
  return (
    <>
      <ActPick
        id="bulk-acts"
        className="bulk-menu"
        word={boardTexts.doWithThem2}
        title={boardTexts.doWithThem}
        disabled={bulk.isBusy}
        choices={choices}
        onToggle={setChoosing}
      />
      <ActionIcon variant="subtle" size={36} aria-label={boardTexts.chooseNone} onClick={chooseNone}>
        <Icon name="close" />
      </ActionIcon>
    </>
  )
}

const chooseNone = () => choose(new Set())
