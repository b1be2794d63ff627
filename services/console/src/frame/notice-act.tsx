import { Button } from '@mantine/core'
import { InnerLink } from './inner-link.tsx'
import type { WayProps } from './way-button.tsx'

/** The one next step of an empty place, by the one filled button there. */
export function NoticeAct({ to, query = '', children }: WayProps) {
  return (
    <Button component={InnerLink} to={to} query={query}>
      {children}
    </Button>
  )
}
