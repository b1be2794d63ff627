import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { PageAddress } from '../address/page.ts'
import { InnerLink } from './inner-link.tsx'

export interface WayProps {
  readonly to: PageAddress
  readonly query?: string
  readonly children: ReactNode
}

/** The way on to where something is done that is done elsewhere, by a plain button. */
export function WayButton({ to, query = '', children }: WayProps) {
  return (
    <Button className="way-button" size="xs" variant="default" component={InnerLink} to={to} query={query}>
      {children}
    </Button>
  )
}
