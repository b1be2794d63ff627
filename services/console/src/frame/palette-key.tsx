import { ActionIcon } from '@mantine/core'
import type { Session } from '@understudy/contract/http/session'
import { Suspense, useEffect, useState } from 'react'
import { frameTexts } from '../words/frame-texts.ts'
import { fetched } from './fetched.tsx'
import { Icon } from './icon.tsx'
import { PaletteFirst } from './palette-first.tsx'

const CommandPalette = fetched(async () => (await import('./command-palette.tsx')).CommandPalette)

/** Ctrl or Cmd and K opens the way to everywhere, and so does a press. */
export function PaletteKey({ session }: { readonly session: Session }) {
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState('')
  const close = () => {
    setOpen(false)
    setText('')
  }
  const field = { text, onText: setText, onClose: close }
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
      event.preventDefault()
      setOpen((was) => !was)
      setText('')
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
  return (
    <>
      <ActionIcon
        className="palette-key"
        variant="subtle"
        size={34}
        aria-label={frameTexts.goTo}
        aria-keyshortcuts="Control+K"
        title={frameTexts.goToAPageClient}
        onClick={() => setOpen(true)}
      >
        <Icon name="find" size={18} />
      </ActionIcon>
      {isOpen && (
        <Suspense fallback={<PaletteFirst {...field} />}>
          <CommandPalette session={session} {...field} />
        </Suspense>
      )}
    </>
  )
}
