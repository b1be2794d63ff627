import type { BoardRow } from '@understudy/contract/http/board'
import { Icon } from '../frame/icon.tsx'
import { exactText, instantText } from '../time/instant-text.ts'
import { useNow } from '../time/use-now.ts'
import { stateWords } from '../words/state-words.ts'
import { waitsForWords } from '../words/waits-for-words.ts'
import { useZoneOf } from './zones.ts'

/** Where the work stands; where it waits, for whom, since when and why. */
export function StateCell({ row }: { readonly row: BoardRow }) {
  const { blockedOn, state } = row
  if (blockedOn === null) return <span>{stateWords[state]}</span>
  return (
    <>
      <div className="waits one-line" data-on={blockedOn.waitsFor}>
        <Icon name="blocked" size={14} />
        <span>
          Blocked on {waitsForWords[blockedOn.waitsFor].toLowerCase()}{' '}
          <Since row={row} since={Date.parse(blockedOn.since)} />
        </span>
      </div>
      <div className="quiet one-line" title={blockedOn.reason}>
        {blockedOn.reason}
      </div>
    </>
  )
}

function Since({ row, since }: { readonly row: BoardRow; readonly since: number }) {
  const zone = useZoneOf(row.clientId)
  const text = useNow((now) => instantText(since, now))
  return (
    <span className="quiet" title={exactText(since, zone)}>
      since {text}
    </span>
  )
}
