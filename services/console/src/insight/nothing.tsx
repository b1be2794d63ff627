import type { ReactNode } from 'react'
import { Notice } from '../frame/notice.tsx'

interface NothingProps {
  readonly title: string
  /** Why, and what could be chosen instead where there is a choice. */
  readonly why: string
  /** The way to where it is changed. */
  readonly children?: ReactNode
}

/** A measure that nothing has been counted for yet. */
export function Nothing({ title, why, children }: NothingProps) {
  return (
    <Notice title={title} icon="clock">
      <p>{why}</p>
      {children}
    </Notice>
  )
}
