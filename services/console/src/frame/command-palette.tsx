import './keys.css'
import type { Session } from '@understudy/contract/http/session'
import { useState } from 'react'
import { frameTexts } from '../words/frame-texts.ts'
import { readKeysOn, writeKeysOn } from './keys-on.ts'
import { ownEscape } from './own-escape.ts'
import { matching } from './palette-commands.ts'
import { PickDialog } from './pick-dialog.tsx'
import { useFoundAnswers, useFoundWork, usePaletteCommands } from './use-palette-commands.ts'

interface CommandPaletteProps {
  readonly session: Session
  readonly text: string
  readonly onText: (text: string) => void
  readonly onClose: () => void
}

/** Everywhere and everybody by name, from wherever one is: type, choose with the arrows, Enter goes there. */
export function CommandPalette({ session, ...field }: CommandPaletteProps) {
  const found = [...useFoundWork(field.text), ...useFoundAnswers(field.text)]
  return (
    <PickDialog
      title={frameTexts.goTo}
      label={frameTexts.whereTo}
      placeholder={frameTexts.aPageAClientA}
      found={[...matching(usePaletteCommands(session), field.text), ...found]}
      {...field}
    >
      <PaletteFoot />
    </PickDialog>
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
          {...ownEscape}
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
