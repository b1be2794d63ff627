import { Button } from '@mantine/core'
import type { Webhook } from '@understudy/contract/http/channels'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { useCommand } from '../api/use-command.ts'
import { channelsKey } from '../api/use-settings.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { toldText, webhookWords as words } from '../words/channel-words.ts'
import { formWords } from '../words/form-words.ts'
import { ShownOnce } from './shown-once.tsx'
import { kindsOf, webhookFields } from './webhook-fields.ts'

const touched = [channelsKey]

interface WebhookActsProps {
  readonly webhook: Webhook
  readonly name: string
}

/** What an endpoint is told, and everything that is done about it: changed, switched off and on, a new secret, gone. */
export function WebhookActs({ webhook, name }: WebhookActsProps) {
  const { id, kinds, state, secrets } = webhook
  const [secret, setSecret] = useState<string>()
  const params = { path: { endpointId: id } }
  return (
    <>
      <p className="quiet">
        {kinds === null ? words.toldEverything : words.told(toldText(kinds))}
        {secrets > 1 && `. ${words.twoSecrets}`}
      </p>
      {secret !== undefined && <Secret text={secret} />}
      <CommandForm
        title={words.change(name)}
        fields={webhookFields(webhook)}
        touched={touched}
        send={formWords.save}
        command={(given) =>
          api.POST('/v1/webhooks/{endpointId}/change', {
            params,
            body: { description: given.text('description'), kinds: kindsOf(given) },
          })
        }
      />
      <CommandForm
        title={words.rotate(name)}
        fields={[]}
        touched={touched}
        preview={() => <p>{words.rotateAbout}</p>}
        send={words.rotateIt}
        onDone={(result) => setSecret(String(result['secret']))}
        command={() => api.POST('/v1/webhooks/{endpointId}/secret-rotations', { params })}
      />
      {state === 'enabled' ? (
        <CommandForm
          title={words.disable(name)}
          fields={[{ name: 'reason', label: words.disableReason, kind: 'text' }]}
          touched={touched}
          send={words.disableIt}
          command={(given) =>
            api.POST('/v1/webhooks/{endpointId}/disable', { params, body: { reason: given.text('reason') } })
          }
        />
      ) : (
        <Enable id={id} name={name} />
      )}
      <CommandForm
        title={words.remove(name)}
        fields={[]}
        touched={touched}
        isSecond
        preview={() => <p>{words.removeAbout}</p>}
        send={words.removeIt}
        command={() => api.POST('/v1/webhooks/{endpointId}/delete', { params })}
      />
    </>
  )
}

function Secret({ text }: { readonly text: string }) {
  return (
    <div className="once" role="status">
      <ShownOnce about={words.once} text={text} />
    </div>
  )
}

function Enable({ id, name }: { readonly id: string; readonly name: string }) {
  const enable = useCommand(channelsKey)
  return (
    <>
      <Button
        size="xs"
        variant="default"
        aria-label={words.enableOf(name)}
        loading={enable.isPending}
        onClick={() =>
          enable.mutate(() => api.POST('/v1/webhooks/{endpointId}/enable', { params: { path: { endpointId: id } } }))
        }
      >
        {words.enable}
      </Button>
      <Refusal error={enable.error} />
    </>
  )
}

/** An endpoint more; its secret is shown once. */
export function AddWebhook() {
  const [secret, setSecret] = useState<string>()
  return (
    <>
      {secret !== undefined && <Secret text={secret} />}
      <CommandForm
        title={words.add}
        fields={[
          { name: 'url', label: words.url, hint: words.urlHint, kind: 'link' },
          ...webhookFields({ description: '', kinds: null }),
        ]}
        touched={touched}
        send={formWords.add}
        onDone={(result) => setSecret(String(result['secret']))}
        command={(given) => {
          const kinds = kindsOf(given)
          return api.POST('/v1/webhooks', {
            body: {
              ...{ url: given.text('url'), description: given.text('description') },
              ...(kinds !== null && { kinds }),
            },
          })
        }}
      />
    </>
  )
}
