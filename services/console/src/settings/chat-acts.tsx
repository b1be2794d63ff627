import { chatChannels } from '@understudy/domain/notification/chats'
import { api } from '../api/api.ts'
import { channelsKey } from '../api/use-settings.ts'
import { choicesOf } from '../forms/choices-of.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FormField } from '../forms/form-field.ts'
import { chatWords as words } from '../words/channel-words.ts'
import { channelWords } from '../words/escalation-words.ts'

const whose = { agency: words.agency, own: words.own } as const
const chats = { slack: channelWords.slack, teams: channelWords.teams } as const

const fields: readonly FormField[] = [
  {
    ...{ name: 'channel', label: words.which, kind: 'choice' },
    choices: chatChannels.map((value) => ({ value, label: channelWords[value] })),
  },
  {
    ...{ name: 'whose', label: words.whose, hint: words.takesPlace, kind: 'choice' },
    choices: choicesOf(whose),
  },
  { name: 'name', label: words.name, hint: words.nameHint, kind: 'text' },
  { name: 'url', label: words.url, hint: words.urlHint, kind: 'link' },
]

/** A chat of the agency's, or one of the viewer's own. */
export function ConnectChat({ memberId }: { readonly memberId: string }) {
  return (
    <CommandForm
      title={words.connect}
      look="button"
      fields={fields}
      touched={[channelsKey]}
      send={words.connectIt}
      command={(given) =>
        api.POST('/v1/chats', {
          body: {
            ...{ channel: given.choice('channel', chats), name: given.text('name'), url: given.text('url') },
            memberId: given.choice('whose', whose) === 'own' ? memberId : null,
          },
        })
      }
    />
  )
}

export function DisconnectChat({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <CommandForm
      title={words.disconnect(name)}
      fields={[]}
      touched={[channelsKey]}
      explains={words.disconnectAbout}
      send={words.disconnectIt}
      command={() => api.POST('/v1/chats/{chatId}/disconnect', { params: { path: { chatId: id } } })}
    />
  )
}
