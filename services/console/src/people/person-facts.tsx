import type { Member } from '@understudy/contract/http/members'
import type { WorkLeft } from '@understudy/contract/http/work-left'
import type { ReactNode } from 'react'
import { moneyText } from '../clients/roi-inputs.ts'
import { InnerLink } from '../frame/inner-link.tsx'
import { dateText } from '../time/date-text.ts'
import { zoneText } from '../time/own-zone.ts'
import { countText } from '../words/count-text.ts'
import { hoursText } from '../words/hours-text.ts'
import { peopleTexts } from '../words/people-texts.ts'

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
        {left && left.minutes > 0 && <span className="quiet"> {peopleTexts.asARule(hours(left.minutes))}</span>}
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
      <Fact name={peopleTexts.engagement}>
        {engagement && `${engagement}${cost === null ? '' : `, ${moneyText(cost.amount, cost.currency)}`}`}
      </Fact>
      <Fact name={peopleTexts.bringsAlong}>{[...skills, ...specialties, ...languages].join(', ')}</Fact>
      <Fact name={peopleTexts.pools}>{pools.join(', ')}</Fact>
      <Fact name={peopleTexts.confidentialityAgreement}>
        {agreement && (
          <a href={agreement.documentLink} target="_blank" rel="noreferrer noopener">
            {peopleTexts.signed(dateText(agreement.signedOn))}
          </a>
        )}
      </Fact>
    </dl>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const isUnknown = children == null || children === '' || children === false
  return (
    <div>
      <dt>{name}</dt>
      <dd>{isUnknown ? <span className="quiet">{peopleTexts.nobodyHasSaid}</span> : children}</dd>
    </div>
  )
}

const hours = (minutes: number) =>
  `${(minutes / minutesAnHour).toLocaleString(undefined, { maximumFractionDigits: 1 })}\u00a0h`
