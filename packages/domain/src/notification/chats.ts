import { accepted, type Decision, refusedBecause } from '../decision.ts'

export const chatChannels = ['slack', 'teams'] as const
export type ChatChannel = (typeof chatChannels)[number]

/** An incoming webhook of Slack or Teams: an agency's, or one member's own. Its address is a secret, and no state. */
export interface Chat {
  readonly channel: ChatChannel
  readonly name: string
  /** Whose own it is; null for the agency's. */
  readonly memberId: string | null
}

export type Chats = Readonly<Record<string, Chat>>

export interface ChatEvents {
  'agency.chat_connected': { chatId: string } & Chat
  'agency.chat_disconnected': { chatId: string }
}

const mostChats = 200

/** One of the agency for each of Slack and Teams, and one of each member's own: a new one takes the place of the old. */
export function connectChat(chats: Chats, id: string, chatId: string, chat: Chat): Decision {
  const old = Object.entries(chats).filter(([, one]) => one.channel === chat.channel && one.memberId === chat.memberId)
  if (old.length === 0 && Object.keys(chats).length >= mostChats)
    return refusedBecause('too_many_chats', `An agency has ${mostChats} chats at most`, 'Disconnect one first')
  const gone = old.map(([oldId]) => ({
    ...{ stream: 'agency' as const, id, type: 'agency.chat_disconnected', body: { chatId: oldId } },
  }))
  const connected = { stream: 'agency' as const, id, type: 'agency.chat_connected', body: { chatId, ...chat } }
  return accepted([...gone, connected], { chatId })
}

export function disconnectChat(chats: Chats, id: string, chatId: string): Decision {
  if (chats[chatId] === undefined) return refusedBecause('not_found', 'There is no such chat')
  return accepted([{ stream: 'agency', id, type: 'agency.chat_disconnected', body: { chatId } }])
}

/** The chat by which somebody is told: their own, else the agency's. */
export function chatFor(chats: Chats, channel: ChatChannel, memberId: string): string | undefined {
  const of = (owner: string | null) =>
    Object.entries(chats).find(([, chat]) => chat.channel === channel && chat.memberId === owner)?.[0]
  return of(memberId) ?? of(null)
}

/** The fold of the chats; undefined where the event is about something else. */
export function evolveChats(chats: Chats, type: string, body: object): Chats | undefined {
  if (type === 'agency.chat_connected') {
    const { chatId, ...chat } = body as ChatEvents[typeof type]
    return { ...chats, [chatId]: chat }
  }
  if (type !== 'agency.chat_disconnected') return undefined
  const { chatId } = body as ChatEvents[typeof type]
  return Object.fromEntries(Object.entries(chats).filter(([id]) => id !== chatId))
}
