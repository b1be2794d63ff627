import type { Task } from '@understudy/contract/http/tasks'
import { api } from '../api/api.ts'
import { useSession } from '../api/session.ts'
import { delegationsKey } from '../api/use-delegations.ts'
import { useMayDo } from '../api/use-may-do.ts'
import { tasksKey, useMembers } from '../api/use-people.ts'
import { useMemberNames } from '../escalations/use-names.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { Icon } from '../frame/icon.tsx'
import { InnerLink } from '../frame/inner-link.tsx'
import { leads } from '../frame/pages-of.ts'
import { Reading } from '../frame/reading.tsx'
import { ReasonText } from '../frame/reason-text.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { clinicalWords as words } from '../words/clinical-words.ts'

interface ProposedProps {
  readonly taskId: string
  readonly proposal: NonNullable<Task['reclassification']>
  readonly mayWrite: boolean
}

const touched = [tasksKey, delegationsKey]

/** One of two people has said that a task is not clinical: who has to say it too, or why the viewer cannot. */
export function Proposed({ taskId, proposal: { by, reason, at }, mayWrite }: ProposedProps) {
  const nameOf = useMemberNames()
  const own = useSession().data?.memberId === by
  return (
    <div className="standing" data-state="raised">
      <Icon name="alert" />
      <div>
        <p>
          <strong>{own ? words.youProposed : words.proposed(nameOf(by))}</strong>{' '}
          <span className="quiet">
            <InstantView at={at} />
          </span>
        </p>
        <p>{words.quoted(reason)}</p>
        <p>{words.staysClinical}</p>
        {mayWrite && <Second taskId={taskId} by={by} />}
      </div>
    </div>
  )
}

/** The API knows who the viewer is beside this membership; what it says decides whether they may be the second. */
function Second({ taskId, by }: { readonly taskId: string; readonly by: string }) {
  const params = { path: { taskId } }
  const confirming = useMayDo('task.confirm_reclassification', [...tasksKey, taskId], (signal) =>
    api.GET('/v1/tasks/{taskId}/may-do', { params, signal }),
  )
  return (
    <Reading of={confirming}>
      {confirming.data?.may === 'no' ? (
        <>
          {/* That it takes somebody else is said with who that could be. */}
          {confirming.data.reasons
            .filter(({ code }) => code !== 'second_person_needed')
            .map((one) => (
              <p key={one.code}>
                <ReasonText reason={one} />
              </p>
            ))}
          <Others by={by} />
        </>
      ) : (
        <CommandForm
          title={words.confirm}
          fields={[]}
          touched={touched}
          send={words.confirmSend}
          explains={words.confirmHint}
          command={() => api.POST('/v1/tasks/{taskId}/reclassification/confirm', { params })}
        />
      )}
      <CommandForm
        title={words.withdraw}
        fields={[]}
        touched={touched}
        send={words.withdrawSend}
        explains={words.withdrawHint}
        command={() => api.POST('/v1/tasks/{taskId}/reclassification/withdraw', { params })}
        isSecond
      />
    </Reading>
  )
}

/** Whoever else leads, by name. */
function Others({ by }: { readonly by: string }) {
  const { data: members } = useMembers()
  const viewer = useSession().data?.memberId
  if (members === undefined) return null
  const others = members.filter(
    (one) => leads(one) && one.state === 'active' && one.kind === 'person' && one.id !== by && one.id !== viewer,
  )
  if (others.length > 0) return <p>{words.mayConfirm(others.map(({ name }) => name).join(', '))}</p>
  return (
    <p>
      {words.nobodyElse}{' '}
      <InnerLink to={{ page: 'settings' }} query="?part=members">
        {words.invite}
      </InnerLink>
    </p>
  )
}
