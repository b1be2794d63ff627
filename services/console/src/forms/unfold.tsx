import type { ReactNode } from 'react'

interface UnfoldProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
  /** What the form changes, as it is now; the form takes its place. */
  readonly folded?: ReactNode
  /** What it leads to cannot be undone. */
  readonly isDanger?: boolean | undefined
  readonly children: ReactNode
}

/** A line that unfolds into a form: the one way to whatever is filled in beside what it changes. */
export function Unfold({ title, isOpen, onToggle, folded, isDanger, children }: UnfoldProps) {
  return (
    <>
      <details
        className="more"
        data-danger={isDanger || undefined}
        open={isOpen}
        onToggle={({ currentTarget }) => onToggle(currentTarget.open)}
      >
        <summary>{title}</summary>
        {isOpen && children}
      </details>
      {!isOpen && folded}
    </>
  )
}
