import type { Message } from '@understudy/contract/http/channels'
import type { PageAddress } from '../address/page.ts'

/** Where what a message is about stands in the console. */
interface MessagePlace {
  readonly to: PageAddress
  readonly query?: string
}

type About = Pick<Message, 'kind' | 'aboutId' | 'subject'>

const ofItem = (id: string): MessagePlace => ({ to: { page: 'board' }, query: `?item=${id}` })

/** As the link of a message sent by mail leads; undefined for what has no page: a test, a mailbox that is gone. */
export function placeOfMessage({ kind, aboutId, subject }: About): MessagePlace | undefined {
  switch (kind) {
    case 'test':
    case 'address_disabled':
      return undefined
    case 'mentioned':
      return ofItem(aboutId)
    case 'planning_warning':
      return placeOfWarning(subject)
    case 'lapsed':
      return { to: { page: 'delegations', id: aboutId } }
    case 'update_due':
      return { to: { page: 'work' }, query: '?show=update' }
    default:
      return { to: { page: 'escalations', id: aboutId } }
  }
}

function placeOfWarning({ kind, id }: About['subject']): MessagePlace | undefined {
  if (kind === 'work_item') return ofItem(id)
  return kind === 'client' ? { to: { page: 'clients', id } } : undefined
}
