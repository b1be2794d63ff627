import { useQueryClient } from '@tanstack/react-query'
import type { BoardRow } from '@understudy/contract/http/board'
import { useEffect, useRef } from 'react'
import { itemKey } from '../api/use-item.ts'

/** Nobody is told at once of what they see no more: once the work that is open has left its list, it is read again. */
export function useLeftList(id: string | undefined, rows: readonly BoardRow[]): void {
  const client = useQueryClient()
  const listed = rows.some(({ workItemId }) => workItemId === id) ? id : undefined
  const before = useRef(listed)
  useEffect(() => {
    if (id !== undefined && before.current === id && listed === undefined)
      void client.invalidateQueries({ queryKey: [...itemKey, id] })
    before.current = listed
  }, [client, id, listed])
}
