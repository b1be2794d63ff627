import '../frame/sides.css'
import '../frame/standing.css'
import '../delegations/delegations.css'
import '../clients/clients.css'
import './fixes.css'
import type { ProcessFix } from '@understudy/contract/http/rework'
import { useFixes } from '../api/use-staff.ts'
import { FirstClient } from '../clients/first-client.tsx'
import { InnerLink } from '../frame/inner-link.tsx'
import { Notice } from '../frame/notice.tsx'
import { PageFrame, type PageProps } from '../frame/page-frame.tsx'
import { Reading } from '../frame/reading.tsx'
import { capitalised } from '../words/capitalised.ts'
import { countText } from '../words/count-text.ts'
import { fixesTexts } from '../words/fixes-texts.ts'
import { pageWords } from '../words/page-words.ts'
import { fixStateWords } from '../words/staff-words.ts'
import { FixView } from './fix-view.tsx'

const states = ['open', 'landed', 'dismissed'] as const

/** What keeps coming back and is the process's fault: open ones first, then those of which it shows whether they worked. */
export function FixesPage({ session, live, id }: PageProps & { readonly id: string | undefined }) {
  const fixes = useFixes()
  const all = fixes.data ?? []
  const one = all.find((fix) => fix.id === id)
  return (
    <PageFrame session={session} live={live} page="fixes" updatedAt={fixes.dataUpdatedAt}>
      <div className="sides" data-open={one !== undefined || undefined}>
        <section className="side" aria-labelledby="fixes">
          <div className="side-head">
            <h2 id="fixes">{pageWords.fixes}</h2>
          </div>
          <Reading of={fixes}>
            {all.length === 0 && <Nothing />}
            {states.map((state) => (
              <Group key={state} state={state} fixes={all.filter((fix) => fix.state === state)} open={id} />
            ))}
          </Reading>
        </section>
        {one === undefined ? (
          <NoneOpen isRead={fixes.isSuccess} isEmpty={all.length === 0} id={id} />
        ) : (
          <FixView key={one.id} fix={one} session={session} />
        )}
      </div>
    </PageFrame>
  )
}

interface NoneOpenProps {
  readonly isRead: boolean
  readonly isEmpty: boolean
  readonly id: string | undefined
}

/** Beside the list while none of it is open: what may be chosen, or that what the address names is not there. */
function NoneOpen({ isRead, isEmpty, id }: NoneOpenProps) {
  if (id === undefined) return !isEmpty && <p className="side-hint quiet">{fixesTexts.chooseOneToSeeIts}</p>
  return (
    isRead && (
      <Notice title={fixesTexts.thereIsNoSuchFix} icon="alert" role="status">
        <p>{fixesTexts.itMayBeOneThat}</p>
      </Notice>
    )
  )
}

interface GroupProps {
  readonly state: ProcessFix['state']
  readonly fixes: readonly ProcessFix[]
  readonly open: string | undefined
}

function Group({ state, fixes, open }: GroupProps) {
  if (fixes.length === 0) return null
  return (
    <section aria-label={fixStateWords[state]}>
      <h3 className="group">
        {fixStateWords[state]} <span className="quiet">{fixes.length}</span>
      </h3>
      <ol className="delegations">
        {fixes.map(({ id, name, taskName, evidence }) => (
          <li key={id}>
            <InnerLink to={{ page: 'fixes', id }} className="delegation" aria-current={id === open || undefined}>
              <span className="delegation-who">
                <strong>{capitalised(name)}</strong>
              </span>
              <span className="quiet one-line">{taskName}</span>
              <span className="delegation-far quiet">{countText(evidence.length, 'time')}</span>
            </InnerLink>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Nothing() {
  return (
    <Notice title={fixesTexts.nothingKeepsComingBack} icon="check">
      <p>{fixesTexts.whenTheSameKindOf}</p>
      <FirstClient />
    </Notice>
  )
}
