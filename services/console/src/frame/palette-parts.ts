import type { Client } from '@understudy/contract/http/clients'
import type { Member } from '@understudy/contract/http/members'
import type { Session } from '@understudy/contract/http/session'
import { isActiveAssistant } from '@understudy/domain/member/is-active-assistant'
import type { PageAddress } from '../address/page.ts'
import { goToPage } from '../address/use-place.ts'
import { partsOf } from '../clients/parts-of.ts'
import { settingsPartsOf } from '../settings/settings-parts.ts'
import { chatWords, inboundWords, webhookWords } from '../words/channel-words.ts'
import { partWords } from '../words/client-words.ts'
import { inboxTexts } from '../words/inbox-texts.ts'
import { insightPartWords } from '../words/insight-words.ts'
import { muteWords } from '../words/mute-words.ts'
import { pageWords, paletteWords } from '../words/page-words.ts'
import { peopleTexts } from '../words/people-texts.ts'
import { ruleGroupWords } from '../words/rule-words.ts'
import { settingsTexts } from '../words/settings-texts.ts'
import { settingsPartWords } from '../words/settings-words.ts'
import { templateWords } from '../words/template-words.ts'
import { themeWords } from '../words/theme-words.ts'
import { updateTexts } from '../words/update-texts.ts'
import { pagesOf } from './pages-of.ts'
import type { Command } from './palette-commands.ts'

/** The parts of the pages that the viewer has: of People, Settings and Insight, and of each client. */
export function partCommands(
  session: Pick<Session, 'roles' | 'operator'>,
  clients: readonly Pick<Client, 'id' | 'name'>[],
  members: readonly Pick<Member, 'id' | 'name' | 'roles' | 'state'>[],
): readonly Command[] {
  const has = new Set(pagesOf(session))
  return [
    { name: inboxTexts.howIAmTold, kind: pageWords.inbox, go: () => goToPage({ page: 'inbox' }, '?part=how') },
    ...(has.has('people') ? peoplePages(members) : []),
    ...(has.has('insight') ? partsAt({ page: 'insight' }, Object.entries(insightPartWords), pageWords.insight) : []),
    ...(has.has('insight') ? [themeNames] : []),
    ...(has.has('settings') ? partsAt({ page: 'settings' }, settingsOf(session), pageWords.settings) : []),
    ...(has.has('settings') ? [...rules, ...ofLadders, ...ofChannels] : []),
    // After their client, as its tasks are called: who types the client's name finds the client first.
    ...clients.flatMap(({ id, name }) => {
      const parts = partsOf(session).map((part) => [part, `${partWords[part]}, ${name}`] as const)
      return partsAt({ page: 'clients', id }, parts, paletteWords.client)
    }),
  ]
}

const settingsOf = (session: Pick<Session, 'operator' | 'roles'>) =>
  settingsPartsOf(session).map((part) => [part, settingsPartWords[part]] as const)

const themeNames: Command = {
  ...{ name: themeWords.title, kind: pageWords.insight },
  go: () => goToPage({ page: 'insight' }, '?part=themes'),
}

/** Each group of the agency's rules is found by what it is about. */
const rules = Object.entries(ruleGroupWords).map(([group, { title }]): Command => {
  const go = () => goToPage({ page: 'settings' }, `?part=rules&at=${group}`)
  return { name: title, kind: settingsPartWords.rules, key: group, go }
})

/** What stands further down beside the channels. */
const ofChannels = (
  [
    ['words', templateWords.title],
    ['ways', webhookWords.add],
    ['ways', chatWords.connect],
    ['inbound', inboundWords.title],
    ['inbound', inboundWords.open],
  ] as const
).map(([at, name]): Command => {
  const go = () => goToPage({ page: 'settings' }, `?part=channels&at=${at}`)
  return { name, kind: settingsPartWords.channels, go }
})

/** What stands further down beside the ladders. */
const ofLadders = (
  [
    ['rotations', settingsTexts.rotations],
    ['mutes', muteWords.title],
    ['mutes', muteWords.add],
  ] as const
).map(([at, name]): Command => {
  const go = () => goToPage({ page: 'settings' }, `?part=ladders&at=${at}`)
  return { name, kind: settingsPartWords.ladders, go }
})

function peoplePages(members: Parameters<typeof partCommands>[2]): readonly Command[] {
  const assistants = members.filter(isActiveAssistant)
  return [
    { name: peopleTexts.roleFit, kind: pageWords.people, go: () => goToPage({ page: 'people' }, '?part=fit') },
    { name: updateTexts.dailyUpdates, kind: pageWords.people, go: () => goToPage({ page: 'people' }, '?part=updates') },
    ...assistants.map(({ id, name }) => ({
      ...{ name, kind: paletteWords.person, key: id },
      go: () => goToPage({ page: 'people', id }),
    })),
  ]
}

/** The first part is the page's own, without a word in its address. */
const partsAt = (to: PageAddress, parts: readonly (readonly [string, string])[], kind: string) =>
  parts.map(([part, name], index): Command => {
    const query = index === 0 ? '' : `?part=${part}`
    return { name, kind, key: `${to.id ?? to.page} ${part}`, go: () => goToPage(to, query) }
  })
