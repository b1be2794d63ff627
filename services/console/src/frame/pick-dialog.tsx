import '@mantine/core/styles/Modal.css'
import './palette.css'
import { Modal } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { frameTexts } from '../words/frame-texts.ts'
import { onEscape, ownEscape } from './own-escape.ts'
import type { Command } from './palette-commands.ts'

interface PickDialogProps {
  /** What it is for, and what its field asks. */
  readonly title: string
  readonly label: string
  readonly placeholder: string
  readonly text: string
  readonly onText: (text: string) => void
  readonly found: readonly Command[]
  /** Of acts none is chosen before somebody types or moves: Enter alone does nothing. */
  readonly areActs?: boolean
  readonly onClose: () => void
  readonly children?: ReactNode
}

/** A field over a list: type, go through what is found with the arrows, and nothing happens before Enter. */
export function PickDialog(props: PickDialogProps) {
  const { title, label, placeholder, text, onText, found, areActs = false, onClose, children } = props
  const first = areActs ? -1 : 0
  const [chosen, setChosen] = useState(first)
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
    else setChosen(here < 0 && by < 0 ? found.length - 1 : (here + by + found.length) % Math.max(1, found.length))
  }
  return (
    <Modal.Root
      opened
      onClose={onClose}
      closeOnEscape={false}
      size={560}
      padding={0}
      yOffset="12dvh"
      transitionProps={{ duration: 0 }}
      classNames={{ content: 'palette' }}
    >
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content onKeyDownCapture={onEscape(onClose)}>
        <Modal.Title className="unseen">{title}</Modal.Title>
        <Modal.Body>
          <input
            className="palette-input"
            data-autofocus
            {...ownEscape}
            // biome-ignore lint/a11y/noAutofocus: what is typed while it opens must not fall beside it
            autoFocus
            role="combobox"
            aria-expanded
            aria-controls="palette"
            aria-label={label}
            aria-activedescendant={found[here] === undefined ? undefined : `palette-${here}`}
            placeholder={placeholder}
            value={text}
            onKeyDown={press}
            onChange={({ currentTarget: { value } }) => {
              onText(value)
              setChosen(value === '' ? first : 0)
            }}
          />
          <Found label={title} found={found} here={here} go={go} />
          {found.length === 0 && <p className="palette-none quiet">{frameTexts.nothingIsCalledThat}</p>}
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

interface FoundProps {
  readonly label: string
  readonly found: readonly Command[]
  readonly here: number
  readonly go: (command: Command) => void
}

function Found({ label, found, here, go }: FoundProps) {
  return (
    <div id="palette" role="listbox" aria-label={label} className="palette-list" tabIndex={-1}>
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
