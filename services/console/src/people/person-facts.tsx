import type { Member } from '@understudy/contract/http/members'
import type { WorkLeft } from '@understudy/contract/http/work-left'
import type { ReactNode } from 'react'
import { exactMoneyText, hundred, moneyText } from '../clients/roi-inputs.ts'
import { InnerLink } from '../frame/inner-link.tsx'
import { dateText } from '../time/date-text.ts'
import { zoneText } from '../time/own-zone.ts'
import { minutesText } from '../time/time-left.ts'
import { countText } from '../words/count-text.ts'
import { hoursText } from '../words/hours-text.ts'
import { peopleTexts } from '../words/people-texts.ts'
import { costWords, engagementWords } from '../words/staff-words.ts'

interface PersonFactsProps {
  readonly person: Member
  readonly left: WorkLeft | undefined
}

const minutesAnHour = 60

/** Load, capacity, hours and what they bring along; what nobody has said is said to be unknown. */
export function PersonFacts({ person: { id, profile, agreement }, left }: PersonFactsProps) {
  const { skills, specialties, languages, pools, engagement, cost } = profile
  return (
    <dl className="facts person-facts">
      <Fact name={peopleTexts.hasToDo}>
        {left && (
          <InnerLink to={{ page: 'board' }} query={`?assistant=${id}`}>
            {countText(left.items, 'item')}
          </InnerLink>
        )}
        {left && left.minutes > 0 && <span className="quiet"> {peopleTexts.asARule(workText(left.minutes))}</span>}
      </Fact>
      <Fact name={peopleTexts.capacity}>
        {left && (left.capacityMinutes === null ? null : peopleTexts.aWeek2(hours(left.capacityMinutes)))}
      </Fact>
      <Fact name={peopleTexts.works}>
        {left?.calendar && (
          <>
            {hoursText(left.calendar)} <span className="quiet">{zoneText(left.calendar.zone)}</span>
          </>
        )}
      </Fact>
      <Fact name={peopleTexts.engagement}>{engagement && engagementText(engagement, cost)}</Fact>
      <Fact name={peopleTexts.bringsAlong}>{[...skills, ...specialties, ...languages].join(', ')}</Fact>
      <Fact name={peopleTexts.pools}>{pools.join(', ')}</Fact>
      <Fact name={peopleTexts.confidentialityAgreement} unknown={peopleTexts.notSigned}>
        {agreement && (
          <a href={agreement.documentLink} target="_blank" rel="noreferrer noopener">
            {peopleTexts.signed(dateText(agreement.signedOn))}
          </a>
        )}
      </Fact>
    </dl>
  )
}

interface FactProps {
  readonly name: string
  /** What stands where nobody has said it. */
  readonly unknown?: string
  readonly children: ReactNode
}

function Fact({ name, unknown = peopleTexts.nobodyHasSaid, children }: FactProps) {
  const isUnknown = children == null || children === '' || children === false
  return (
    <div>
      <dt>{name}</dt>
      <dd>{isUnknown ? <span className="quiet">{unknown}</span> : children}</dd>
    </div>
  )
}

const hours = (minutes: number) =>
  `${(minutes / minutesAnHour).toLocaleString(undefined, { maximumFractionDigits: 1 })}\u00a0h`

/** What is less than an hour is told in minutes. */
const workText = (minutes: number) => (minutes < minutesAnHour ? minutesText(Math.round(minutes)) : hours(minutes))

type Profile = Member['profile']

function engagementText(engagement: NonNullable<Profile['engagement']>, cost: Profile['cost']): string {
  if (cost === null) return engagementWords[engagement]
  const text = cost.amount % hundred === 0 ? moneyText : exactMoneyText
  return costWords[engagement](text(cost.amount, cost.currency))
}
