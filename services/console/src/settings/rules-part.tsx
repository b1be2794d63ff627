import './rules.css'
import type { Session } from '@understudy/contract/http/session'
import { useMemo } from 'react'
import { type AgencyRules, useAgencyRules } from '../api/use-settings.ts'
import { Reading } from '../frame/reading.tsx'
import { useSought } from '../frame/use-sought.ts'
import { ruleHeadings, rulesWords as words } from '../words/rule-words.ts'
import { factorOf, promotionOf, updatesOf } from './agency-rules.ts'
import { type RuleGroup, RuleGroupView } from './rule-group.tsx'
import { gatheringOf, noticesOf, riskOf } from './telling-rules.ts'
import { absenceOf, gatesOf, recurrenceOf, reviewsOf } from './work-rules.ts'

/** All rules that are the agency's own, as they are now: what each means, what it usually is, and where it is changed. */
export function RulesPart({ session }: { readonly session: Session }) {
  const rules = useAgencyRules()
  const sections = useMemo(() => (rules.data === undefined ? [] : sectionsOf(rules.data)), [rules.data])
  useSought(rules.data !== undefined)
  return (
    <Reading of={rules}>
      <p className="quiet key-about">{words.about}</p>
      {sections.map(([heading, groups]) => (
        <section key={heading} className="rules" aria-label={ruleHeadings[heading]}>
          <h2 className="part-sub">{ruleHeadings[heading]}</h2>
          <div className="rule-groups">
            {groups.map((group) => (
              <RuleGroupView key={group.name} group={group} isOwner={session.roles.includes('owner')} />
            ))}
          </div>
        </section>
      ))}
    </Reading>
  )
}

type Section = readonly [heading: keyof typeof ruleHeadings, groups: readonly RuleGroup[]]

const sectionsOf = ({ agency, settings, notices }: AgencyRules): readonly Section[] => [
  ['handOver', [gatesOf(agency), promotionOf(agency), absenceOf(agency)]],
  ['quality', [reviewsOf(agency), recurrenceOf(agency)]],
  ['telling', [gatheringOf(settings), riskOf(settings), noticesOf(notices.rules)]],
  ['people', [updatesOf(agency), factorOf(agency)]],
]
