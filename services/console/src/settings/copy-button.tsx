import { Button } from '@mantine/core'
import { useState } from 'react'
import { memberWords as words } from '../words/member-words.ts'

interface CopyButtonProps {
  readonly text: string
  /** What is copied, where several of these stand beside each other. */
  readonly of?: string
}

/** Takes a text along, and says that it did. */
export function CopyButton({ text, of }: CopyButtonProps) {
  const [isCopied, setIsCopied] = useState(false)
  const word = isCopied ? words.copied : words.copy
  return (
    <Button
      size="compact-xs"
      variant="default"
      aria-label={of === undefined ? word : `${word}: ${of}`}
      onClick={() => void navigator.clipboard.writeText(text).then(() => setIsCopied(true))}
    >
      {word}
    </Button>
  )
}
