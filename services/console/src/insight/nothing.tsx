import { useSession } from '../api/session.ts'
import { Notice } from '../frame/notice.tsx'
import { NoticeAct } from '../frame/notice-act.tsx'
import { leads } from '../frame/pages-of.ts'

export interface SettingsWay {
  readonly query: string
  readonly word: string
}

interface NothingProps {
  readonly title: string
  /** Why, and what could be chosen instead where there is a choice. */
  readonly why: string
  /** Where in the settings it is changed, for whoever may. */
  readonly way?: SettingsWay | undefined
}

/** A measure that nothing has been counted for yet. */
export function Nothing({ title, why, way }: NothingProps) {
  const { data: session } = useSession()
  return (
    <Notice title={title} icon="clock">
      <p>{why}</p>
      {way !== undefined && session != null && leads(session) && (
        <NoticeAct to={{ page: 'settings' }} query={way.query}>
          {way.word}
        </NoticeAct>
      )}
    </Notice>
  )
}
