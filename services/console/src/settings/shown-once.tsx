import './keys.css'
import type { ReactNode } from 'react'
import { CopyButton, type CopyButtonProps } from './copy-button.tsx'

interface ShownOnceProps extends CopyButtonProps {
  readonly about: ReactNode
}

/** Something that lets somebody in: it is in the page this once and kept nowhere. */
export function ShownOnce({ about, text, what }: ShownOnceProps) {
  return (
    <div>
      <p>{about}</p>
      <p className="once-line">
        <code>{text}</code>
        <CopyButton text={text} what={what} />
      </p>
    </div>
  )
}
