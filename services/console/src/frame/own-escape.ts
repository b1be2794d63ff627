import type { KeyboardEvent } from 'react'

/** On whatever can have the focus: what lies beneath does not take Escape for itself. */
export const ownEscape = { 'data-mantine-stop-propagation': 'true' } as const

export const onEscape = (leave: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Escape') return
  event.stopPropagation()
  leave()
}
