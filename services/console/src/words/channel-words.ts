import type { NoticeKind } from '@understudy/domain/escalation/escalation'
import type { Value } from './value.ts'

/** What is said of the endpoints that the agency’s events are sent to. */
export const webhookWords = {
  add: 'Add a webhook',
  url: 'Address',
  urlHint: 'Every message is sent there, signed. Another address later is another webhook.',
  description: 'What it is for',
  everything: 'It is told of everything',
  kinds: 'What it is told of',
  change: (name: Value) => `Change what ${name} is told`,
  told: (kinds: Value) => `Told of these alone: ${kinds}`,
  toldEverything: 'Told of everything',
  disable: (name: Value) => `Send nothing to ${name}`,
  disableReason: 'Why',
  disableIt: 'Send nothing there',
  enable: 'Send there again',
  enableOf: (name: Value) => `Send there again: ${name}`,
  rotate: (name: Value) => `New secret of ${name}`,
  rotateAbout: 'For a day the secret before signs along, so that you can change it there without a gap.',
  rotateIt: 'Make a new secret',
  remove: (name: Value) => `Delete ${name}`,
  removeAbout: 'Nothing goes there any more, and what waits for it is dropped. It cannot be brought back; add it anew.',
  removeIt: 'Delete it',
  once: 'The secret by which the receiver knows that a message is from here. It is shown this once:',
  disabled: 'off',
  twoSecrets: 'Two secrets sign until tomorrow.',
} as const

/** What an endpoint may be told of. */
export const toldOfWords: Readonly<Record<NoticeKind, string>> = {
  fired: 'An escalation began',
  repeat: 'It was told once more',
  reminder: 'Whoever has it was reminded',
  snooze_ended: 'Its snooze is over',
  unacknowledged: 'Nothing came of an acknowledgement',
  rose: 'It became graver',
  manual: 'Somebody wanted it told',
  exhausted: 'Nobody took it',
  resolved: 'It is resolved',
  joined: 'One more cause joined it',
}

/** In their own order, whichever was chosen first. */
export const toldText = (kinds: readonly NoticeKind[]): string =>
  Object.entries(toldOfWords)
    .flatMap(([kind, words]) => (kinds.some((one) => one === kind) ? [words] : []))
    .join('; ')

/** What is said of chats that messages go to. */
export const chatWords = {
  connect: 'Connect a chat',
  which: 'Which',
  whose: 'Whose it is',
  agency: 'The agency’s: everybody who is told by this chat and has none of their own',
  own: 'Your own',
  name: 'Name',
  nameHint: 'The channel, as everybody knows it.',
  url: 'Address of its incoming webhook',
  urlHint: 'Slack or Teams makes it. Whoever has it can write there, so it is kept sealed and not shown again.',
  takesPlace: 'One that is there already is replaced.',
  connectIt: 'Connect it',
  disconnect: (name: Value) => `Disconnect ${name}`,
  disconnectAbout: 'Nothing is said there any more. Whoever was told by it is told by their other ways.',
  disconnectIt: 'Disconnect it',
  disconnected: 'not connected',
  of: (chat: Value, who: Value) => `${chat}, ${who}`,
  ofAgency: (chat: Value) => `${chat}, of the agency`,
} as const

/** What is said of the addresses by which other systems send work. */
export const inboundWords = {
  title: 'Work from other systems',
  about:
    'An inbound webhook makes a work item of every request that another system signs. Give each system one of its own.',
  none: 'No system sends work here yet.',
  open: 'Open an inbound webhook',
  openIt: 'Open it',
  description: 'Which system',
  task: 'Task',
  taskHint: 'The one task that it makes work of. Left out: any that the sender names.',
  ofTask: (name: Value) => `makes work of ${name}`,
  ofAnyTask: 'makes work of any task',
  last: 'Received last',
  never: 'Nothing was received yet',
  once: 'The secret that it signs with. It is shown this once:',
  twoSecrets: 'Two secrets are taken until tomorrow.',
  how: (name: Value) => `How ${name} sends work`,
  steps: [
    'Send by POST, as application/json, to the address below.',
    'Sign by Standard Webhooks 1.0: any of its libraries takes the secret as it stands. By hand: join webhook-id, webhook-timestamp and the body by points, take its HMAC-SHA256 under what follows whsec_, read as base64, and send it in base64 after “v1,”.',
    'The same external id on the same task is one work item: send again until the answer is 200 or 201.',
    'A signature holds for five minutes; sign each attempt anew.',
  ],
  address: 'Address',
  rotate: (name: Value) => `New secret for ${name}`,
  rotateAbout: 'For a day the secret before is taken too, so that it can be changed there without a gap.',
  rotateIt: 'Make a new secret',
  close: (name: Value) => `Close ${name}`,
  closeAbout: 'What is sent there is refused from then on. It cannot be opened again; open another.',
  closeIt: 'Close it',
} as const

/** A request as it may be; of a webhook for one task the task need not be named. */
export function inboundExample(path: string, taskId: string | null): string {
  const data = { externalId: 'order-4711', ...(taskId === null && { taskId: '…' }), title: 'Order 4711' }
  return [
    `POST ${path}`,
    'content-type: application/json',
    'webhook-id: msg_1',
    'webhook-timestamp: 1798761600',
    'webhook-signature: v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=',
    '',
    JSON.stringify({ type: 'work_item.requested', data }, null, 2),
  ].join('\n')
}
