import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { PageAddress } from '../address/page.ts'
import { InnerLink } from './inner-link.tsx'

interface NoticeActProps {
  readonly to: PageAddress
  readonly query?: string
  readonly children: ReactNode
}

/** The one next step of an empty place, by the one filled button there. */
export function NoticeAct({ to, query = '', children }: NoticeActProps) {
  return (
    <Button component={InnerLink} to={to} query={query}>
      {children}
    </Button>
  )
}
