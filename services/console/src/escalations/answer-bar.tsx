import { Button } from '@mantine/core'
import type { Escalation } from '@understudy/contract/http/escalations'
import type { Session } from '@understudy/contract/http/session'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { type Command, useCommand } from '../api/use-command.ts'
import { escalationsKey } from '../api/use-escalations.ts'
import { seesAgency } from '../frame/pages-of.ts'
import { Refusal } from '../frame/refusal.tsx'
import { escalationsTexts } from '../words/escalations-texts.ts'
import { type AnswerName, answersIn, answerWords } from './answers.ts'
import { HandOnForm } from './hand-on-form.tsx'
import { ResolveForm } from './resolve-form.tsx'
import { SnoozeForm } from './snooze-form.tsx'
import { UnsentDecision } from './unsent-decision.tsx'

interface AnswerBarProps {
  readonly escalation: Escalation
  readonly session: Session
}

type WithForm = 'snooze' | 'hand_on' | 'resolve'
const forms = { snooze: SnoozeForm, hand_on: HandOnForm, resolve: ResolveForm } as const
const hasForm = (name: AnswerName): name is WithForm => name in forms

/** What the viewer can do about it now. What is refused says why, and the page shows how it stands by then. */
export function AnswerBar({ escalation, session }: AnswerBarProps) {
  const [open, setOpen] = useState<WithForm>()
  const answer = useCommand(escalationsKey)
  const names = answersIn(escalation.state).filter((name) => isOffered(name, session))
  const Form = open === undefined || !names.includes(open) ? undefined : forms[open]
  const send = (call: () => Command) => answer.mutate(call, { onSuccess: () => setOpen(undefined) })
  const params = { path: { escalationId: escalation.id } }
  return (
    <div className="answers">
      <fieldset className="answers-bar" aria-label={escalationsTexts.whatYouCanDo} hidden={names.length === 0}>
        {names.map((name) =>
          hasForm(name) ? (
            <Button key={name} variant="default" aria-expanded={open === name} onClick={() => toggle(name)}>
              {answerWords[name]}
            </Button>
          ) : (
            <Button
              key={name}
              variant={name === 'acknowledge' ? 'filled' : 'default'}
              disabled={answer.isPending}
              onClick={() =>
                send(() =>
                  name === 'acknowledge'
                    ? api.POST('/v1/escalations/{escalationId}/acknowledgement', { params })
                    : api.POST('/v1/escalations/{escalationId}/next-step', { params }),
                )
              }
            >
              {answerWords[name]}
            </Button>
          ),
        )}
      </fieldset>
      {escalation.state === 'resolved' && <UnsentDecision escalationId={escalation.id} />}
      {Form && <Form escalation={escalation} session={session} isSending={answer.isPending} send={send} />}
      <Refusal error={answer.error} />
    </div>
  )

  function toggle(name: WithForm): void {
    answer.reset()
    setOpen(open === name ? undefined : name)
  }
}

/** Whom to hand it to and who is next are for those who see the agency's people. */
function isOffered(name: AnswerName, session: Session): boolean {
  return (name !== 'hand_on' && name !== 'force') || seesAgency(session)
}
