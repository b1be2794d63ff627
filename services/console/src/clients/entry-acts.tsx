import { Button } from '@mantine/core'
import type { BodyOf } from '@understudy/client/routes'
import type { AccessChecklist } from '@understudy/contract/http/access'
import { api } from '../api/api.ts'
import { aboutClientKey } from '../api/use-client.ts'
import { useCommand } from '../api/use-command.ts'
import { membersKey } from '../api/use-people.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FormField } from '../forms/form-field.ts'
import { Refusal } from '../frame/refusal.tsx'
import { dayIn } from '../time/today-of.ts'
import { useServerClock } from '../time/use-now.ts'
import { accessTexts as words } from '../words/access-words.ts'

interface EntryActsProps {
  readonly checklist: AccessChecklist
  readonly entry: AccessChecklist['entries'][number]
  readonly zone: string
  readonly who: string
  /** Of its system, the narrowest first. */
  readonly roles: readonly string[]
  readonly onAnswered: () => void
}

type Answer = BodyOf<'/v1/access/checklists/{accessChecklistId}/answers'>

const touched = [aboutClientKey, membersKey]

/** The answers that one access may be given, done today where the client is. */
export function EntryActs({ checklist: { id, kind }, entry, zone, who, roles, onAnswered }: EntryActsProps) {
  const answering = useCommand(...touched)
  const clock = useServerClock()
  const params = { path: { accessChecklistId: id } }
  const say = (given: Pick<Answer, 'answer' | 'role' | 'note'>) =>
    api.POST('/v1/access/checklists/{accessChecklistId}/answers', {
      params,
      body: { entry: entry.entry, on: dayIn(zone, clock.now()), ...given },
    })
  const named = (act: string) => words.of(act, who, entry.system)
  const direct = kind === 'review' ? 'keep' : 'withdrawn'
  const about = words.accessOf(who, entry.system)
  const narrower = roles.filter((role) => role !== entry.role)
  return (
    <div className="row-acts">
      <Button
        size="compact-xs"
        variant="default"
        aria-label={named(words[direct])}
        loading={answering.isPending}
        onClick={() => {
          // The promise, not a callback: the row may be gone by the time everything is read again.
          void answering.mutateAsync(() => say({ answer: direct })).then(onAnswered, () => undefined)
        }}
      >
        {words[direct]}
      </Button>
      {kind === 'review' && narrower.length > 0 && (
        <CommandForm
          title={words.narrow}
          about={about}
          fields={[narrowTo(narrower)]}
          touched={touched}
          send={words.narrowSend}
          command={(given) => say({ answer: 'narrow', role: given.text('role') })}
          onDone={onAnswered}
        />
      )}
      {kind === 'review' && (
        <CommandForm
          title={words.takeBack}
          about={about}
          fields={[]}
          touched={touched}
          send={words.takeBackSend}
          isDanger
          explains={words.revokeSays}
          command={() => say({ answer: 'revoke' })}
          onDone={onAnswered}
        />
      )}
      {kind === 'revocation' && (
        <CommandForm
          title={words.keepAfterAll}
          about={about}
          fields={[{ name: 'note', label: words.why, kind: 'text' }]}
          touched={touched}
          send={words.keepSend}
          command={(given) => say({ answer: 'keep', note: given.text('note') })}
          onDone={onAnswered}
        />
      )}
      <Refusal error={answering.error} />
    </div>
  )
}

const narrowTo = (roles: readonly string[]): FormField => ({
  ...{ name: 'role', label: words.narrowTo, kind: 'choice' },
  choices: roles.map((role) => ({ value: role, label: role })),
})
