import type { RecomputedClock } from '@understudy/contract/http/calendars'
import { useWorkTitle } from '../api/use-escalations.ts'
import { InnerLink } from '../frame/inner-link.tsx'
import { numberOf } from '../item/number-of.ts'
import { clockWords } from '../words/clock-words.ts'
import { streamWords, whatIfWords } from '../words/what-if-words.ts'

interface OfStream {
  readonly streamType: string
  readonly streamId: string
}

/** What a promise is about, and the way there. */
export function StreamLink({ streamType, streamId }: OfStream) {
  if (streamType === 'work_item') return <ItemLink id={streamId} />
  const word = `${streamWords[streamType] ?? streamType} ${numberOf(streamId)}`
  return streamType === 'review' ? <InnerLink to={{ page: 'reviews', id: streamId }}>{word}</InnerLink> : word
}

function ItemLink({ id }: { readonly id: string }) {
  const title = useWorkTitle(id)
  return (
    <InnerLink to={{ page: 'board' }} query={`?item=${id}`}>
      {title ?? numberOf(id)}
    </InnerLink>
  )
}

/** Which promise, and whether it is one among ourselves. */
export const promiseText = ({ kind, audience }: Pick<RecomputedClock, 'kind' | 'audience'>): string =>
  audience === 'internal' ? `${clockWords[kind]}, ${whatIfWords.internal}` : clockWords[kind]
