import { useQueryClient } from '@tanstack/react-query'
import type { Member } from '@understudy/contract/http/members'
import { membersKey } from '../api/use-people.ts'

const anId = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi

/**
 * Reasons name people by their ids, since what keeps them keeps no names: whoever reads is told the names that the page
 * knows already.
 */
export function useNamedText(): (text: string) => string {
  const client = useQueryClient()
  return (text) => {
    const members = client.getQueryData<readonly Member[]>(membersKey) ?? []
    return text.replaceAll(anId, (id) => members.find((one) => one.id === id)?.name ?? id)
  }
}
