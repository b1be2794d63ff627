import '@mantine/core/styles/Modal.css'
import './keys.css'
import './palette.css'
import { Modal } from '@mantine/core'
import type { Session } from '@understudy/contract/http/session'
import { type KeyboardEvent, useState } from 'react'
import { frameTexts } from '../words/frame-texts.ts'
import { readKeysOn, writeKeysOn } from './keys-on.ts'
import { type Command, matching } from './palette-commands.ts'
import { useFoundWork, usePaletteCommands } from './use-palette-commands.ts'

interface CommandPaletteProps {
  readonly session: Session
  readonly text: string
  readonly onText: (text: string) => void
  readonly onClose: () => void
}

/** Everywhere and everybody by name, from wherever one is: type, choose with the arrows, Enter goes there. */
export function CommandPalette({ session, text, onText, onClose }: CommandPaletteProps) {
  const [chosen, setChosen] = useState(0)
  const work = useFoundWork(text)
  const found = [...matching(usePaletteCommands(session), text), ...work]
  const here = Math.min(chosen, found.length - 1)
  const go = (command: Command | undefined) => {
    if (command === undefined) return
    onClose()
    command.go()
  }
  const press = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined && event.key !== 'Enter') return
    event.preventDefault()
    if (by === undefined) go(found[here])
    else setChosen((here + by + found.length) % Math.max(1, found.length))
  }
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={560}
      padding={0}
      yOffset="12dvh"
      transitionProps={{ duration: 0 }}
      classNames={{ content: 'palette' }}
    >
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content>
        <Modal.Title className="unseen">{frameTexts.goTo}</Modal.Title>
        <Modal.Body>
          <input
            className="palette-input"
            data-autofocus
            // biome-ignore lint/a11y/noAutofocus: what is typed while it opens must not fall beside it
            autoFocus
            role="combobox"
            aria-expanded
            aria-controls="palette"
            aria-label={frameTexts.whereTo}
            aria-activedescendant={found[here] === undefined ? undefined : `palette-${here}`}
            placeholder={frameTexts.aPageAClientA}
            value={text}
            onKeyDown={press}
            onChange={({ currentTarget }) => {
              onText(currentTarget.value)
              setChosen(0)
            }}
          />
          <Found found={found} here={here} go={go} />
          {found.length === 0 && <p className="palette-none quiet">{frameTexts.nothingIsCalledThat}</p>}
          <PaletteFoot />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

interface FoundProps {
  readonly found: readonly Command[]
  readonly here: number
  readonly go: (command: Command) => void
}

function Found({ found, here, go }: FoundProps) {
  return (
    <div id="palette" role="listbox" aria-label={frameTexts.places} className="palette-list" tabIndex={-1}>
      {found.map((command, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field that it belongs to
        <div
          key={command.key ?? `${command.kind} ${command.name}`}
          id={`palette-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === here}
          ref={(element) => {
            if (index === here) element?.scrollIntoView({ block: 'nearest' })
          }}
          className="palette-option"
          onClick={() => go(command)}
        >
          <span className="one-line">{command.name}</span>
          <span className="quiet">{command.kind}</span>
        </div>
      ))}
    </div>
  )
}

/** What the single keys are, and that they can be switched off (WCAG 2.1.4). */
function PaletteFoot() {
  const [on, setOn] = useState(readKeysOn)
  return (
    <div className="palette-foot quiet">
      <p>
        <kbd>{frameTexts.ctrlK}</kbd> {frameTexts.opensThis} <kbd>J</kbd> <kbd>K</kbd> {frameTexts.nextAndPrevious}{' '}
        <kbd>X</kbd> {frameTexts.chooseARow} <kbd>A</kbd> {frameTexts.giveIt} <kbd>P</kbd> {frameTexts.priority}{' '}
        <kbd>C</kbd> {frameTexts.claim} <kbd>/</kbd> {frameTexts.filter}
      </p>
      <label className="palette-switch">
        <input
          type="checkbox"
          checked={on}
          onChange={({ currentTarget: { checked } }) => {
            writeKeysOn(checked)
            setOn(checked)
          }}
        />
        {frameTexts.singleKeys}
      </label>
    </div>
  )
}
