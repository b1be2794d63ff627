import { isActiveAssistant } from '@understudy/domain/member/is-active-assistant'
import '@mantine/core/styles/Checkbox.css'
import '../frame/sides.css'
import '../frame/standing.css'
import '../delegations/delegations.css'
import '../delegations/meter.css'
import '../clients/clients.css'
import './people.css'
import { useQueryWord } from '../address/use-place.ts'
import { useMembers } from '../api/use-people.ts'
import { useWorkLeft } from '../api/use-staff.ts'
import { Notice } from '../frame/notice.tsx'
import { PageFrame, type PageProps } from '../frame/page-frame.tsx'
import { Parts } from '../frame/parts.tsx'
import { Reading } from '../frame/reading.tsx'
import { peopleTexts } from '../words/people-texts.ts'
import { updateTexts } from '../words/update-texts.ts'
import { FitPart } from './fit-part.tsx'
import { InviteAssistant } from './invite-assistant.tsx'
import { PersonList } from './person-list.tsx'
import { PersonView } from './person-view.tsx'
import { UpdatesPart } from './updates-part.tsx'

const words = { people: peopleTexts.assistants, updates: updateTexts.dailyUpdates, fit: peopleTexts.roleFit } as const
const parts = ['people', 'updates', 'fit'] as const

/** Every assistant with what they have to do; beside them the one that is open. And who should do what. */
export function PeoplePage({ session, live, id }: PageProps & { readonly id: string | undefined }) {
  const members = useMembers()
  const left = useWorkLeft()
  const asked = useQueryWord('part')
  const here = parts.find((part) => part === asked && id === undefined) ?? 'people'
  const assistants = (members.data ?? []).filter(isActiveAssistant)
  const one = assistants.find((member) => member.id === id)
  return (
    <PageFrame session={session} live={live} page="people" updatedAt={left.dataUpdatedAt}>
      <Parts label={peopleTexts.partsOfPeople} of={{ page: 'people' }} parts={parts} words={words} here={here} />
      {here === 'fit' && <FitPart session={session} />}
      {here === 'updates' && <UpdatesPart session={session} />}
      {here === 'people' && (
        <div className="sides" data-open={one !== undefined || undefined}>
          <section className="side" aria-labelledby="people">
            <div className="side-head">
              <h2 id="people">{peopleTexts.assistants}</h2>
              {assistants.length > 0 && <span className="quiet">{peopleTexts.load}</span>}
            </div>
            <Reading of={members}>
              {assistants.length === 0 ? <Nobody /> : <PersonList people={assistants} left={left.data} open={id} />}
            </Reading>
          </section>
          {one === undefined ? (
            <NobodyOpen isRead={members.isSuccess} isEmpty={assistants.length === 0} id={id} />
          ) : (
            <PersonView key={one.id} person={one} left={left.data?.get(one.id)} session={session} />
          )}
        </div>
      )}
    </PageFrame>
  )
}

interface NobodyOpenProps {
  readonly isRead: boolean
  readonly isEmpty: boolean
  readonly id: string | undefined
}

/** Beside the list while nobody of it is open: what may be chosen, or that whom the address names is not there. */
function NobodyOpen({ isRead, isEmpty, id }: NobodyOpenProps) {
  if (id === undefined) return !isEmpty && <p className="side-hint quiet">{peopleTexts.chooseSomebodyToSeeWhat}</p>
  return (
    isRead && (
      <Notice title={peopleTexts.thereIsNoSuchAssistant} icon="alert" role="status">
        <p>{peopleTexts.theyMayHaveLeft}</p>
      </Notice>
    )
  )
}

function Nobody() {
  return (
    <Notice title={peopleTexts.nobodyWorksHereYet} icon="person">
      <p>{peopleTexts.asSoonAsAnAssistant}</p>
      <InviteAssistant />
    </Notice>
  )
}
