import { Button } from '@mantine/core'
import { useState } from 'react'
import { copiedWord, copyWords } from '../words/copy-words.ts'

export interface CopyButtonProps {
  readonly text: string
  readonly what: keyof typeof copyWords
}

/** Takes a text along, and says that it did. */
export function CopyButton({ text, what }: CopyButtonProps) {
  const [isCopied, setIsCopied] = useState(false)
  return (
    <Button
      size="xs"
      variant="default"
      onClick={() => void navigator.clipboard.writeText(text).then(() => setIsCopied(true))}
    >
      {isCopied ? copiedWord : copyWords[what]}
    </Button>
  )
}
