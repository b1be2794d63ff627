import type { NoticeKind } from '@understudy/domain/escalation/escalation'
import type { Value } from './value.ts'

/** What is said of the endpoints that the agency’s events are sent to. */
export const webhookWords = {
  add: 'Add webhook',
  addIt: 'Add webhook',
  url: 'Address',
  urlHint: 'Every message is sent here, signed. The address cannot be changed later: add another webhook instead.',
  description: 'Name',
  everything: 'Send every kind of message',
  kinds: 'Send these messages',
  change: (name: Value) => `Change what “${name}” receives…`,
  told: (kinds: Value) => `Receives: ${kinds}`,
  toldEverything: 'Receives every kind of message',
  saveIt: 'Save changes',
  disable: (name: Value) => `Turn off “${name}”…`,
  disableReason: 'Reason',
  disableIt: 'Turn off webhook',
  enable: 'Turn on',
  enableOf: (name: Value) => `Turn on “${name}”`,
  rotate: (name: Value) => `New secret for “${name}”…`,
  rotateAbout: 'The old secret keeps signing for one more day, so you can change it there without a gap.',
  rotateIt: 'Create new secret',
  remove: (name: Value) => `Delete “${name}”…`,
  removeAbout: 'Nothing is sent there any more, and messages still waiting for it are dropped. This cannot be undone.',
  removeIt: 'Delete webhook',
  once: (name: Value) => `Signing secret for “${name}”: copy it now, it is not shown again.`,
  disabled: 'Turned off',
  twoSecrets: 'Two secrets sign until tomorrow.',
} as const

/** What an endpoint may be told of. */
export const toldOfWords: Readonly<Record<NoticeKind, string>> = {
  fired: 'Escalation raised',
  repeat: 'Repeated',
  reminder: 'Assignee reminded',
  snooze_ended: 'Snooze ended',
  unacknowledged: 'Acknowledged, not resolved',
  rose: 'Severity raised',
  manual: 'Sent by hand',
  exhausted: 'Nobody acknowledged',
  resolved: 'Resolved',
  joined: 'Cause added',
}

/** In their own order, whichever was chosen first. */
export const toldText = (kinds: readonly NoticeKind[]): string =>
  Object.entries(toldOfWords)
    .flatMap(([kind, words]) => (kinds.some((one) => one === kind) ? [words] : []))
    .join('; ')

/** What is said where a test cannot go out by e-mail. */
export const noMailWords = {
  title: 'E-mail is not set up on this installation. Ask your administrator.',
  forOperators: 'For administrators',
} as const

/** What is said of chats that messages go to. */
export const chatWords = {
  connect: 'Connect chat',
  which: 'Chat',
  whose: 'For',
  agency: 'The agency: everyone who is alerted by this chat and has none of their own',
  own: 'Me alone',
  name: 'Name',
  nameHint: 'The channel’s name, as people know it.',
  url: 'Incoming webhook address',
  urlHint:
    'Create it in Slack or Teams. Anyone who has it can post there, so it is stored encrypted and not shown again.',
  takesPlace: 'Replaces the chat that is already connected.',
  connectIt: 'Connect chat',
  disconnect: (name: Value) => `Disconnect “${name}”…`,
  disconnectAbout: 'Nothing is posted there any more. People who were alerted by it are alerted in their other ways.',
  disconnectIt: 'Disconnect chat',
  disconnected: 'Not connected',
  of: (chat: Value, who: Value) => `${chat}, ${who}`,
  ofAgency: (chat: Value) => `${chat}, the agency’s`,
} as const

/** What is said of the addresses by which other systems send work. */
export const inboundWords = {
  title: 'Work from other systems',
  about: 'Every signed request from another system creates a work item. Give every system its own inbound webhook.',
  none: 'No inbound webhooks yet.',
  open: 'Add inbound webhook',
  openIt: 'Add inbound webhook',
  description: 'System',
  task: 'Task',
  taskHint: 'Every request becomes an item of this task. If not set, the sender names the task.',
  ofTask: (name: Value) => `creates items of “${name}”`,
  ofAnyTask: 'creates items of the task that the sender names',
  last: 'Last received',
  never: 'Nothing received yet',
  once: (name: Value) => `Signing secret for “${name}”: copy it now, it is not shown again.`,
  twoSecrets: 'Two secrets are accepted until tomorrow.',
  how: (name: Value) => `How “${name}” sends work`,
  steps: [
    'Send a POST request with content type application/json to the address below.',
    'Sign it by Standard Webhooks 1.0: any of its libraries takes the secret as it is. By hand: join webhook-id, webhook-timestamp and the body with dots, take the HMAC-SHA256 with what follows whsec_ (base64) as the key, and send it base64-encoded after “v1,”.',
    'The same external id on the same task is always one work item: repeat the request until the answer is 200 or 201.',
    'A signature is valid for five minutes; sign each attempt anew.',
  ],
  address: 'Address',
  sample: 'Sample request',
  rotate: (name: Value) => `New secret for “${name}”…`,
  rotateAbout: 'The old secret is accepted for one more day, so it can be changed there without a gap.',
  rotateIt: 'Create new secret',
  close: (name: Value) => `Delete “${name}”…`,
  closeAbout: 'Requests to this address are refused from now on. This cannot be undone.',
  closeIt: 'Delete inbound webhook',
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
