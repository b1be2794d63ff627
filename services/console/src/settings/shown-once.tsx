import './keys.css'
import { CopyButton } from './copy-button.tsx'

interface ShownOnceProps {
  readonly about: string
  readonly text: string
}

/** Something that lets somebody in: it is in the page this once and kept nowhere. */
export function ShownOnce({ about, text }: ShownOnceProps) {
  return (
    <div>
      <p>{about}</p>
      <p className="once-line">
        <code>{text}</code>
        <CopyButton text={text} />
      </p>
    </div>
  )
}
