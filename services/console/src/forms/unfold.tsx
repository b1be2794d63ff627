import type { ReactNode } from 'react'

export type UnfoldLook = 'primary' | 'button'

interface UnfoldProps {
  readonly title: string
  /** Its name, where several of one title stand on a page. */
  readonly name?: string | undefined
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
  /** What the form changes, as it is now; the form takes its place. */
  readonly folded?: ReactNode
  /** What it leads to cannot be undone. */
  readonly isDanger?: boolean | undefined
  /** As a button, where it is what a part is opened for: the act of the part, or one beside others. */
  readonly look?: UnfoldLook | undefined
  readonly children: ReactNode
}

/** A line that unfolds into a form: the one way to whatever is filled in beside what it changes. */
export function Unfold({ title, name, isOpen, onToggle, folded, isDanger, look, children }: UnfoldProps) {
  return (
    <>
      <details
        className="more"
        data-danger={isDanger || undefined}
        data-look={look}
        open={isOpen}
        onToggle={({ currentTarget }) => onToggle(currentTarget.open)}
      >
        <summary aria-label={name}>{title}</summary>
        {isOpen && children}
      </details>
      {!isOpen && folded}
    </>
  )
}
