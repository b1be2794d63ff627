import type { Value } from './value.ts'

/** What is read where escalations are muted, and of what is muted. */
export const muteWords = {
  title: 'Mutes',
  add: 'Mute escalations…',
  addThis: 'Mute everything with this cause…',
  send: 'Mute escalations',
  about: 'Muted escalations alert nobody. When the mute ends, those still open are announced.',
  none: 'No mutes.',
  reason: 'Reason',
  until: 'Until',
  untilHint: 'At most a month from now.',
  of: 'Client or task',
  everybody: 'All clients',
  causes: 'Causes',
  causesHint: 'None ticked: every cause.',
  everything: 'Everything',
  mutedBy: (who: Value) => `Muted by ${who}`,
  since: 'since',
  lift: 'End mute…',
  liftIt: 'End mute',
  liftSays: 'Escalations that are still open are announced at once.',
  where: 'Active mutes',
} as const
