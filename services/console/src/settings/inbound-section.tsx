import type { InboundWebhook } from '@understudy/contract/http/inbound'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { inboundKey, useInbound } from '../api/use-inbound.ts'
import { useTasks } from '../api/use-people.ts'
import { useWorkNames } from '../escalations/use-names.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { Reading } from '../frame/reading.tsx'
import { soughtId, useSought } from '../frame/use-sought.ts'
import { InstantView } from '../item/instant-view.tsx'
import { inboundWords as words } from '../words/channel-words.ts'
import { HowToSend } from './how-to-send.tsx'
import { ShownOnce } from './shown-once.tsx'

const touched = [inboundKey]

/** Where other systems send work to: each with what came last, how it sends, and its secret where it was just made. */
export function InboundSection() {
  const inbound = useInbound()
  useSought(inbound.data !== undefined)
  const [minted, setMinted] = useState<{ readonly id: string; readonly secret: string }>()
  const { data: tasks = [] } = useTasks()
  const nameOf = useWorkNames()
  const show = (result: Readonly<Record<string, unknown>>) =>
    setMinted({ id: String(result['inboundId']), secret: String(result['secret']) })
  const choices = tasks.map((task) => ({ value: task.id, label: nameOf({ clientId: task.clientId, taskId: task.id }) }))
  return (
    <section className="inbound" id={soughtId('inbound')} tabIndex={-1} aria-labelledby="inbound">
      <div className="sub-head">
        <h2 className="part-sub" id="inbound">
          {words.title}
        </h2>
        <CommandForm
          title={words.open}
          look="button"
          fields={[
            { name: 'description', label: words.description, kind: 'text' },
            {
              ...{ name: 'taskId', label: words.task, hint: words.taskHint, optional: true, kind: 'choice' },
              choices,
            },
          ]}
          touched={touched}
          send={words.openIt}
          onDone={show}
          command={(given) =>
            api.POST('/v1/inbound-webhooks', {
              body: { description: given.text('description'), ...given.maybe('taskId') },
            })
          }
        />
      </div>
      <p className="quiet key-about">{words.about}</p>
      <Reading of={inbound}>
        {inbound.data?.length === 0 && <p className="quiet">{words.none}</p>}
        <ul className="inbound-cards" aria-label={words.title}>
          {inbound.data?.map((one) => (
            <Inbound
              key={one.id}
              inbound={one}
              task={choices.find(({ value }) => value === one.taskId)?.label}
              secret={minted?.id === one.id ? minted.secret : undefined}
              onSecret={show}
            />
          ))}
        </ul>
      </Reading>
    </section>
  )
}

interface InboundProps {
  readonly inbound: InboundWebhook
  readonly task: string | undefined
  readonly secret: string | undefined
  readonly onSecret: (result: Readonly<Record<string, unknown>>) => void
}

function Inbound({ inbound, task, secret, onSecret }: InboundProps) {
  const { id, description, taskId, secrets, lastReceivedAt } = inbound
  const params = { path: { inboundId: id } }
  return (
    <li className="panel">
      <strong>{description}</strong>{' '}
      <span className="quiet">{taskId === null ? words.ofAnyTask : words.ofTask(task ?? '—')}</span>
      <p className="quiet">
        {lastReceivedAt === null ? (
          words.never
        ) : (
          <>
            {words.last} <InstantView at={lastReceivedAt} isDated />
          </>
        )}
        .{secrets > 1 && ` ${words.twoSecrets}`}
      </p>
      {secret !== undefined && (
        <div className="once" role="status">
          <ShownOnce about={words.once(description)} text={secret} what="secret" />
        </div>
      )}
      <HowToSend inbound={inbound} isOpen={secret !== undefined} />
      <CommandForm
        title={words.rotate(description)}
        fields={[]}
        touched={touched}
        explains={words.rotateAbout}
        send={words.rotateIt}
        onDone={onSecret}
        command={() => api.POST('/v1/inbound-webhooks/{inboundId}/secret-rotations', { params })}
      />
      <CommandForm
        title={words.close(description)}
        fields={[]}
        touched={touched}
        isDanger
        explains={words.closeAbout}
        send={words.closeIt}
        command={() => api.POST('/v1/inbound-webhooks/{inboundId}/close', { params })}
      />
    </li>
  )
}
