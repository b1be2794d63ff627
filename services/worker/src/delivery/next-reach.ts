import type { Channel } from '@understudy/domain/escalation/policy'
import { type People, type Reach, reachable } from './drafts-of-event.ts'

/** In which order channels take over for one another; the inbox, which cannot fail, is the last. */
const order: readonly Channel[] = ['email', 'slack', 'teams', 'in_app']

/** Where somebody is told next after these channels were tried; undefined where none is left (escalation, rule 25). */
export function nextReach(tried: readonly Channel[], memberId: string, people: People): Reach | undefined {
  const left = order.filter((channel) => !tried.includes(channel))
  const reach = reachable(left, memberId, people).filter(({ channel }) => !tried.includes(channel))
  // A channel that leads nowhere stands for the inbox, also before one that leads somewhere.
  return reach.find(({ channel }) => channel !== 'in_app') ?? reach[0]
}
