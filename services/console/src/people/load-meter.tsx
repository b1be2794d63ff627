import type { WorkLeft } from '@understudy/contract/http/work-left'
import type { CSSProperties } from 'react'
import { peopleTexts } from '../words/people-texts.ts'

/** The usual minutes of what somebody has, beside the minutes that they have a week. */
export function LoadMeter({ left: { minutes, capacityMinutes } }: { readonly left: WorkLeft }) {
  if (capacityMinutes === null || capacityMinutes === 0) return null
  const percent = Math.round((minutes / capacityMinutes) * 100)
  return (
    <span className="meter" data-over={percent > 100 || undefined}>
      <meter className="unseen" aria-label={peopleTexts.loadOfAWeek} min={0} max={100} value={Math.min(100, percent)}>
        {`${percent}\u00a0%`}
      </meter>
      <span className="meter-bar" aria-hidden="true" style={{ '--part': Math.min(100, percent) } as CSSProperties} />
      <span className="meter-text" aria-hidden="true">
        {`${percent}\u00a0%`}
      </span>
    </span>
  )
}
