import { useRef, useState, useSyncExternalStore } from 'react'
import { useSession } from '../api/session.ts'
import { type DraftPlace, draftPlaces } from './draft-places.ts'
import { namesSensitive } from './names-sensitive.ts'

interface KeptDrafts<T> {
  /** What it is a draft of, beside what it is about. */
  readonly kind: string
  readonly place: DraftPlace
  readonly empty: T
  /** Whether there is anything worth keeping in it; what is empty is not. */
  readonly isNothing?: (draft: T) => boolean
}

/**
 * What was put down and not sent yet, of each member by themselves: neither going to look at something else loses it,
 * nor reading the page anew, nor a session that ends. What looks like a secret or like patient data is kept by the page alone.
 */
export function keptDrafts<T extends object>({ kind, place, empty, isNothing = isSame(empty) }: KeptDrafts<T>) {
  const store = draftPlaces[place]
  const keep = (name: string, draft: object) =>
    namesSensitive(draft) ? store.hold(name, draft) : store.write(name, draft)
  const useName = (of: string) => `${useSession().data?.memberId} ${kind} ${of}`
  return {
    useDraft(of: string) {
      const name = useName(of)
      const [draft, setDraft] = useState<T>(() => ({ ...empty, ...store.read(name)?.draft }))
      const newest = useRef(draft)
      const change = (more: Partial<T>) => {
        newest.current = { ...newest.current, ...more }
        setDraft(newest.current)
        if (isNothing(newest.current)) store.drop(name)
        else keep(name, newest.current)
      }
      return [draft, change, () => store.drop(name)] as const
    },
    /** Since when there is one, and how it is thrown away; that answers how it is brought back. */
    useKept(of: string) {
      const name = useName(of)
      const kept = useSyncExternalStore(store.subscribe, () => store.read(name))
      if (kept === undefined) return undefined
      const discard = () => {
        store.drop(name)
        return () => keep(name, kept.draft)
      }
      return { at: kept.at, discard }
    },
  }
}

const isSame = (empty: object) => (draft: object) => JSON.stringify(draft) === JSON.stringify(empty)
