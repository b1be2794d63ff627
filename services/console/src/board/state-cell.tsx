import type { BoardRow } from '@understudy/contract/http/board'
import { Icon } from '../frame/icon.tsx'
import { exactText, instantText } from '../time/instant-text.ts'
import { useNow } from '../time/use-now.ts'
import { boardTexts } from '../words/board-texts.ts'
import { stateWords } from '../words/state-words.ts'
import { waitsForWords } from '../words/waits-for-words.ts'
import { leadingClock } from './standing-of.ts'
import { useZoneOf } from './zones.ts'

/** Where the work stands; where it waits, for whom, since when and why. */
export function StateCell({ row }: { readonly row: BoardRow }) {
  const { blockedOn, state } = row
  if (blockedOn === null)
    return (
      <>
        <div>{stateWords[state]}</div>
        <OutsideHours row={row} />
      </>
    )
  return (
    <>
      <div className="waits one-line" data-on={blockedOn.waitsFor}>
        <Icon name="blocked" size={14} />
        <span>
          {boardTexts.blockedOn2(waitsForWords[blockedOn.waitsFor].toLowerCase())}{' '}
          <Since row={row} since={Date.parse(blockedOn.since)} />
        </span>
      </div>
      <div className="quiet one-line" title={blockedOn.reason}>
        {blockedOn.reason}
      </div>
      <OutsideHours row={row} />
    </>
  )
}

function Since({ row, since }: { readonly row: BoardRow; readonly since: number }) {
  const zone = useZoneOf(row.clientId)
  const text = useNow((now) => instantText(since, now))
  return (
    <span className="quiet" title={exactText(since, zone)}>
      {boardTexts.since(text)}
    </span>
  )
}

/** A clock that runs while the client is closed is not paused: it goes on by itself (sla, rule 33). */
function OutsideHours({ row }: { readonly row: BoardRow }) {
  const zone = useZoneOf(row.clientId)
  const opensAt = Date.parse(leadingClock(row)?.opensAt ?? '')
  const opens = useNow((now) => (opensAt > now ? instantText(opensAt, now) : ''))
  if (opens === '') return null
  return (
    <div className="closed quiet" title={boardTexts.theClientsHoursBegin(exactText(opensAt, zone))}>
      <Icon name="moon" size={13} /> {boardTexts.outsideHoursUntil(opens)}
    </div>
  )
}
