import { countText } from './count-text.ts'
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
  which: 'Causes',
  whichCauses: { every: 'Every cause', these: 'Only these causes' },
  causes: 'Muted causes',
  noCause: 'Choose at least one cause.',
  countOfCauses: (count: number) => countText(count, 'cause'),
  everyCause: 'every cause',
  mutes: (causes: Value, whose: Value, until: Value) => `Mutes ${causes} for ${whose} until ${until}.`,
  allClients: 'all clients',
  everything: 'Everything',
  mutedBy: (who: Value) => `Muted by ${who}`,
  since: 'since',
  lift: 'End mute…',
  liftIt: 'End mute',
  liftSays: 'Escalations that are still open are announced at once.',
  where: 'Active mutes',
} as const
