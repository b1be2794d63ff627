import './keys.css'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { memberWords as words } from '../words/member-words.ts'

interface ShownOnceProps {
  readonly about: string
  readonly text: string
}

/** Something that lets somebody in: it is in the page this once and kept nowhere. */
export function ShownOnce({ about, text }: ShownOnceProps) {
  const [isCopied, setIsCopied] = useState(false)
  return (
    <div>
      <p>{about}</p>
      <p className="once-line">
        <code>{text}</code>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => void navigator.clipboard.writeText(text).then(() => setIsCopied(true))}
        >
          {isCopied ? words.copied : words.copy}
        </Button>
      </p>
    </div>
  )
}
