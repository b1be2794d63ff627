import '@mantine/core/styles/Checkbox.css'
import { Button } from '@mantine/core'
import type { Preferences } from '@understudy/contract/http/channels'
import type { Session } from '@understudy/contract/http/session'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { ApiProblem } from '../api/api-problem.ts'
import { useCommand } from '../api/use-command.ts'
import { preferencesKey, usePreferences } from '../api/use-preferences.ts'
import { Icon } from '../frame/icon.tsx'
import { leads } from '../frame/pages-of.ts'
import { Reading } from '../frame/reading.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { inboxTexts as texts } from '../words/inbox-texts.ts'
import { causeGroupsOf } from './cause-groups.ts'
import { type Filled, filledOf, preferencesOf, type Wrong, wrongIn, wrongOf } from './preference-fields.ts'
import { CauseFields, DigestFields, HourFields, WayFields } from './told-fields.tsx'

/** How the viewer wants to be told, for them to say. */
export function PreferencesPart({ session }: { readonly session: Session }) {
  const preferences = usePreferences(session.memberId)
  return (
    <section className="side inbox" aria-labelledby="how">
      <div className="side-head">
        <h2 id="how">{texts.howIAmTold}</h2>
      </div>
      <Reading of={preferences}>
        {preferences.data && <HowTold key={session.memberId} kept={preferences.data} session={session} />}
      </Reading>
    </section>
  )
}

function HowTold({ kept, session }: { readonly kept: Preferences; readonly session: Session }) {
  const [filled, setFilled] = useState<Filled>(() => filledOf(kept))
  const [isTried, setIsTried] = useState(false)
  const saving = useCommand(preferencesKey)
  const own = isTried ? wrongIn(filled) : {}
  const refused = wrongOf(saving.error instanceof ApiProblem ? saving.error.reasons : [])
  const wrong: Wrong = { ...refused, ...own }
  const change = (more: Partial<Filled>) => {
    saving.reset()
    setFilled((last) => ({ ...last, ...more }))
  }
  const save = () => {
    setIsTried(true)
    if (Object.keys(wrongIn(filled)).length > 0) return
    const params = { path: { memberId: session.memberId } }
    saving.mutate(() => api.POST('/v1/members/{memberId}/preferences', { params, body: sent(filled) }))
  }
  return (
    <form
      className="told"
      aria-labelledby="how"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!saving.isPending) save()
      }}
    >
      <p className="quiet">{texts.forYourself}</p>
      {kept.mailboxDisabled !== null && <MailboxOut because={kept.mailboxDisabled} session={session} />}
      <HourFields filled={filled} wrong={wrong} change={change} usualZone={kept.hoursIn} />
      <DigestFields filled={filled} wrong={wrong} change={change} />
      <WayFields filled={filled} wrong={wrong} change={change} sendsMail={session.sendsMail} />
      <CauseFields filled={filled} wrong={wrong} change={change} groups={causeGroupsOf(session)} />
      {Object.keys(refused).length === 0 && <Refusal error={saving.error} />}
      <div className="told-foot">
        <Button type="submit" loading={saving.isPending}>
          {texts.save}
        </Button>
        <span role="status" className={saving.isSuccess ? 'gate-open' : undefined}>
          {saving.isSuccess && (
            <>
              <Icon name="check" /> {texts.saved}
            </>
          )}
        </span>
      </div>
    </form>
  )
}

interface MailboxOutProps {
  readonly because: string
  readonly session: Session
}

/** A mailbox that does not exist is used no more, until somebody who leads says that it is there again. */
function MailboxOut({ because, session }: MailboxOutProps) {
  const restoring = useCommand(preferencesKey)
  const params = { path: { memberId: session.memberId } }
  return (
    <div>
      <p className="told-wrong" role="status">
        {texts.mailboxIsOut(because)} {!leads(session) && texts.aLeadCanUseItAgain}
      </p>
      {leads(session) && (
        <Button
          size="xs"
          variant="default"
          loading={restoring.isPending}
          onClick={() => restoring.mutate(() => api.POST('/v1/members/{memberId}/email-restorations', { params }))}
        >
          {texts.useItAgain}
        </Button>
      )}
      <Refusal error={restoring.error} />
    </div>
  )
}

/** As the request has it, whose lists are its own. */
function sent(filled: Filled) {
  const { off, unsubscribed, ...rest } = preferencesOf(filled)
  return { ...rest, ...(off && { off: [...off] }), ...(unsubscribed && { unsubscribed: [...unsubscribed] }) }
}
