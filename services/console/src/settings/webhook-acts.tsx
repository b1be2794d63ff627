import { Button } from '@mantine/core'
import type { Webhook } from '@understudy/contract/http/channels'
import { api } from '../api/api.ts'
import { useCommand } from '../api/use-command.ts'
import { channelsKey } from '../api/use-settings.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { toldText, webhookWords as words } from '../words/channel-words.ts'
import { ShownOnce } from './shown-once.tsx'
import { kindsOf, webhookFields } from './webhook-fields.ts'

const touched = [channelsKey]

type Told = (result: Readonly<Record<string, unknown>>) => void

interface WebhookActsProps {
  readonly webhook: Webhook
  readonly name: string
  /** Its secret, where it was just made: it is in the answer alone. */
  readonly secret: string | undefined
  readonly onSecret: Told
}

/** What an endpoint is told, and everything that is done about it: changed, switched off and on, a new secret, gone. */
export function WebhookActs({ webhook, name, secret, onSecret }: WebhookActsProps) {
  const { id, kinds, state, secrets } = webhook
  const params = { path: { endpointId: id } }
  return (
    <>
      <p className="quiet">
        {kinds === null ? words.toldEverything : words.told(toldText(kinds))}
        {secrets > 1 && `. ${words.twoSecrets}`}
      </p>
      {secret !== undefined && (
        <div className="once" role="status">
          <ShownOnce about={words.once(name)} text={secret} what="secret" />
        </div>
      )}
      <CommandForm
        title={words.change(name)}
        fields={webhookFields(webhook)}
        touched={touched}
        send={words.saveIt}
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
        explains={words.rotateAbout}
        send={words.rotateIt}
        onDone={onSecret}
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
        isDanger
        explains={words.removeAbout}
        send={words.removeIt}
        command={() => api.POST('/v1/webhooks/{endpointId}/delete', { params })}
      />
    </>
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

/** An endpoint more; its secret is shown once, on its card. */
export function AddWebhook({ onSecret }: { readonly onSecret: Told }) {
  return (
    <CommandForm
      title={words.add}
      look="button"
      fields={[
        { name: 'url', label: words.url, hint: words.urlHint, kind: 'link' },
        ...webhookFields({ description: '', kinds: null }),
      ]}
      touched={touched}
      send={words.addIt}
      onDone={onSecret}
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
  )
}
