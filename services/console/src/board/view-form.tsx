import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { viewWords } from '../words/view-words.ts'

interface ViewFormProps {
  readonly save: (view: { readonly name: string; readonly shared: boolean }) => void
  readonly leave: () => void
}

/** What a view is called, and whether it is for oneself. It stands within the form of the filters, and is none of its own. */
export function ViewForm({ save, leave }: ViewFormProps) {
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const given = name.trim()
  const keep = () => given !== '' && save({ name: given, shared })
  return (
    <span className="view-name">
      <TextInput
        size="xs"
        aria-label={viewWords.name}
        placeholder={viewWords.name}
        maxLength={60}
        ref={focusFirst}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        onKeyDown={({ key }) => (key === 'Enter' ? keep() : key === 'Escape' && leave())}
      />
      <label className="view-shared">
        <input type="checkbox" checked={shared} onChange={({ currentTarget }) => setShared(currentTarget.checked)} />
        {viewWords.shared}
      </label>
      <Button size="xs" disabled={given === ''} onClick={keep}>
        {viewWords.keep}
      </Button>
    </span>
  )
}

const focusFirst = (field: HTMLInputElement | null) => field?.focus()
