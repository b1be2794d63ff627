import { type ReactNode, useLayoutEffect, useRef } from 'react'

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
  /** The form can be left by a button of its own, and needs no line above it by which it is folded. */
  readonly hasCancel?: boolean
  readonly children: ReactNode
}

/** A line that unfolds into a form: the one way to whatever is filled in beside what it changes. */
export function Unfold({ title, name, isOpen, onToggle, folded, isDanger, look, hasCancel, children }: UnfoldProps) {
  const line = useOpenedFrom(isOpen)
  return (
    <>
      <details
        className="more"
        data-danger={isDanger || undefined}
        data-look={look}
        data-in-form={(hasCancel && isOpen) || undefined}
        open={isOpen}
        onToggle={({ currentTarget }) => onToggle(currentTarget.open)}
      >
        <summary ref={line} aria-label={name}>
          {title}
        </summary>
        {isOpen && children}
      </details>
      {!isOpen && folded}
    </>
  )
}

/** Whoever opened it by its line, which then may be gone, is in the form. */
function useOpenedFrom(isOpen: boolean) {
  const line = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const summary = line.current
    if (!isOpen || summary === null || document.activeElement !== summary || summary.checkVisibility()) return
    summary.parentElement?.querySelector<HTMLElement>('input, select, textarea, button')?.focus()
  }, [isOpen])
  return line
}
