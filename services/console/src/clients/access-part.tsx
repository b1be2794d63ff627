import './access.css'
import { Button } from '@mantine/core'
import type { AccessChecklist } from '@understudy/contract/http/access'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { useOpenChecklists } from '../api/use-checklists.ts'
import { aboutClientKey, useAccessFindings, useAccessRegister } from '../api/use-client.ts'
import { useCommand } from '../api/use-command.ts'
import { Icon } from '../frame/icon.tsx'
import { leads } from '../frame/pages-of.ts'
import { Reading } from '../frame/reading.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { dateText } from '../time/date-text.ts'
import { dayIn } from '../time/today-of.ts'
import { accessTexts } from '../words/access-words.ts'
import { clientsTexts } from '../words/clients-texts.ts'
import { Findings } from './access-findings.tsx'
import { AccessRules } from './access-rules.tsx'
import { AccessSystems } from './access-systems.tsx'
import { ChecklistView } from './checklist-view.tsx'
import type { ClientPartProps } from './client-view.tsx'

/** Who may get into what: what is to be mended first, then the systems and everybody's access. */
export function AccessPart({ client, session }: ClientPartProps) {
  const register = useAccessRegister(client.id)
  const findings = useAccessFindings(true, client.id)
  const { data: checklists = [] } = useOpenChecklists(client.id)
  const [done, setDone] = useState<AccessChecklist['kind']>()
  const review = useCommand(aboutClientKey)
  const isReviewing = checklists.some(({ kind }) => kind === 'review')
  return (
    <section aria-labelledby="access">
      <div className="part-head">
        <h3 id="access">{clientsTexts.accessRegister}</h3>
        {register.data?.nextReviewAt != null && !isReviewing && (
          <span className="quiet">
            {clientsTexts.nextReview} {dateText(dayIn(client.timeZone, Date.parse(register.data.nextReviewAt)))}
          </span>
        )}
        {leads(session) && !isReviewing && (register.data?.grants.length ?? 0) > 0 && (
          <Button
            className="part-act"
            size="xs"
            variant="default"
            loading={review.isPending}
            onClick={() =>
              review.mutate(() =>
                api.POST('/v1/clients/{clientId}/access-reviews', { params: { path: { clientId: client.id } } }),
              )
            }
          >
            {clientsTexts.startAccessReview}
          </Button>
        )}
      </div>
      <Refusal error={review.error} />
      {done !== undefined && (
        <p className="gate-open" role="status">
          <Icon name="check" />
          <span>
            {done === 'review' ? accessTexts.reviewIsDone : accessTexts.withdrawalIsDone}{' '}
            {done === 'review' &&
              register.data?.nextReviewAt != null &&
              dateText(dayIn(client.timeZone, Date.parse(register.data.nextReviewAt)))}
          </span>
        </p>
      )}
      {checklists.map((checklist) => (
        <ChecklistView
          key={checklist.id}
          checklist={checklist}
          systems={register.data?.systems ?? []}
          zone={client.timeZone}
          mayAnswer={leads(session)}
          onDone={() => setDone(checklist.kind)}
        />
      ))}
      <Reading of={findings}>
        {findings.data && (
          <Findings
            clientId={client.id}
            zone={client.timeZone}
            findings={findings.data}
            register={register.data}
            mayMend={leads(session)}
            isReviewing={isReviewing}
          />
        )}
      </Reading>
      <Reading of={register}>
        {register.data && (
          <>
            <AccessSystems register={register.data} zone={client.timeZone} mayWrite={leads(session)} />
            <AccessRules register={register.data} mayWrite={leads(session)} />
          </>
        )}
      </Reading>
    </section>
  )
}
