import type { Standing } from '@understudy/contract/http/board'

export const standingWords: Readonly<Record<Standing, string>> = {
  breached: 'Overdue',
  due_soon: 'Due soon',
  running: 'Running',
  paused: 'Paused',
}
