import { useNetwork } from '@mantine/hooks'
import type { LiveState } from '../live/open-live.ts'
import { exactText, secondText } from '../time/instant-text.ts'
import { useViewerZone } from '../time/viewer-zone.ts'
import { frameTexts } from '../words/frame-texts.ts'
import { useIsStale } from './staleness.ts'

const words: Readonly<Record<LiveState | 'stale' | 'offline', string>> = {
  connecting: frameTexts.connecting,
  live: frameTexts.live,
  stale: frameTexts.notUpToDate,
  reconnecting: frameTexts.reconnecting,
  offline: frameTexts.offline,
}

/** Whether what is shown still follows the ledger, and since when it does not. */
export function LiveIndicator({ live, updatedAt }: { readonly live: LiveState; readonly updatedAt: number }) {
  const zone = useViewerZone()
  const { online } = useNetwork()
  const isStale = useIsStale()
  const followed = live === 'live' && isStale ? 'stale' : live
  const state = online ? followed : 'offline'
  return (
    <div className="live" data-state={state}>
      <span className="live-dot" />
      <span role="status">{words[state]}</span>
      {updatedAt > 0 && (
        <span className="quiet" title={exactText(updatedAt, undefined, zone)}>
          <span className="live-word">{frameTexts.updated} </span>
          <time dateTime={new Date(updatedAt).toISOString()}>{secondText(updatedAt, zone)}</time>
        </span>
      )}
    </div>
  )
}
