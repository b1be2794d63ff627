import type { Told } from '../work-item/promises.ts'
import type { CauseChange, CauseEvent } from './causes-of-event.ts'
import type { Subject, SubjectKind } from './subject.ts'

const about = (kind: SubjectKind, { streamId: id }: CauseEvent): { subject: Subject } => ({ subject: { kind, id } })

/** Which of a member's grants: they are one subject. */
function lapseOf({ body }: CauseEvent): string {
  const { clientId = 'agency', system } = body as { clientId?: string; system: string }
  return `lapsed:${clientId}:${system}`
}

const lapsed = (event: CauseEvent): CauseChange[] => [
  { ...about('grant', event), change: 'raise', cause: 'lapsed_grant', key: lapseOf(event) },
]

const granted =
  (why: string) =>
  (event: CauseEvent): CauseChange[] => [
    { ...about('grant', event), change: 'end', causes: ['lapsed_grant'], key: lapseOf(event), why },
  ]

/** Who has left waits for no renewal; what they could get into is on a checklist of its own. */
function gone(event: CauseEvent): CauseChange[] {
  const why = 'They have left the agency'
  return [
    { ...about('grant', event), change: 'end', causes: ['lapsed_grant'], why },
    { ...about('member', event), change: 'end', causes: ['lapsed_agreement'], why },
  ]
}

/** A breach of the promise to withdraw. */
function settled(event: CauseEvent): CauseChange[] {
  const { happened = [] } = event.body as { happened?: readonly Told[] }
  const isBroken = happened.some(({ kind }) => kind === 'breach')
  return isBroken
    ? [{ ...about('access_checklist', event), change: 'raise', cause: 'breach', key: 'breach:revoke' }]
    : []
}

/** What events about access raise and end (escalation, "Raised by"; domain, section 9). */
export const accessReadings: Readonly<Record<string, (event: CauseEvent) => CauseChange[]>> = {
  'member.access_lapsed': lapsed,
  'member.access_granted': granted('It was granted anew'),
  'member.access_revoked': granted('It was taken back'),
  'member.agreement_lapsed': (event) => [{ ...about('member', event), change: 'raise', cause: 'lapsed_agreement' }],
  'member.agreement_signed': (event) => [
    { ...about('member', event), change: 'end', causes: ['lapsed_agreement'], why: 'It was signed anew' },
  ],
  'member.left': gone,
  'member.erased': gone,
  'client.compliance_lapsed': (event) => [{ ...about('client', event), change: 'raise', cause: 'lapsed_agreement' }],
  'client.compliance_signed_off': (event) => [
    { ...about('client', event), change: 'end', causes: ['lapsed_agreement'], why: 'It was signed off anew' },
  ],
  'access_checklist.clocks_settled': settled,
  'access_checklist.clocks_recomputed': settled,
  'access_checklist.fell_overdue': (event) => [
    { ...about('access_checklist', event), change: 'raise', cause: 'overdue_access_review' },
  ],
  'access_checklist.closed': (event) => [
    {
      ...about('access_checklist', event),
      change: 'end',
      causes: ['breach', 'overdue_access_review'],
      why: 'Everything on it is answered',
    },
  ],
}
