import '../frame/sides.css'
import '../frame/standing.css'
import '../clients/clients.css'
import './settings.css'
import type { Session } from '@understudy/contract/http/session'
import type { ComponentType } from 'react'
import { useQueryWord } from '../address/use-place.ts'
import { PageFrame, type PageProps } from '../frame/page-frame.tsx'
import { Parts } from '../frame/parts.tsx'
import { pageWords } from '../words/page-words.ts'
import { settingsPartWords as words } from '../words/settings-words.ts'
import { AuditPart } from './audit-part.tsx'
import { CalendarsPart } from './calendars-part.tsx'
import { ChannelsPart } from './channels-part.tsx'
import { KeysPart } from './keys-part.tsx'
import { LaddersPart } from './ladders-part.tsx'
import { MembersPart } from './members-part.tsx'
import { PlansPart } from './plans-part.tsx'
import { PoliciesPart } from './policies-part.tsx'
import { QueuesPart } from './queues-part.tsx'
import { RulesPart } from './rules-part.tsx'
import { type SettingsPart, settingsPartsOf } from './settings-parts.ts'
import { TypesPart } from './types-part.tsx'

const views: Readonly<Record<SettingsPart, ComponentType<{ readonly session: Session }>>> = {
  calendars: CalendarsPart,
  policies: PoliciesPart,
  ladders: LaddersPart,
  plans: PlansPart,
  rules: RulesPart,
  types: TypesPart,
  channels: ChannelsPart,
  members: MembersPart,
  keys: KeysPart,
  audit: AuditPart,
  queues: QueuesPart,
}

/** By which rules the agency works. */
export function SettingsPage({ session, live }: PageProps) {
  const asked = useQueryWord('part')
  const parts = settingsPartsOf(session)
  const part = parts.find((one) => one === asked) ?? 'calendars'
  const View = views[part]
  return (
    <PageFrame session={session} live={live} page="settings" updatedAt={0}>
      <Parts label={pageWords.settings} of={{ page: 'settings' }} parts={parts} words={words} here={part} />
      <div className="part-body">
        <View session={session} />
      </div>
    </PageFrame>
  )
}
