import type { Value } from './value.ts'

/** What is read where escalations are muted, and of what is muted. */
export const muteWords = {
  title: 'Mutes',
  add: 'Mute escalations',
  addThis: 'Mute all of this cause',
  send: 'Mute them',
  about:
    'A mute hides what matches, and nobody is told of it. It resolves nothing: what is still true at its end is said then.',
  none: 'Nothing is muted now.',
  reason: 'Why',
  until: 'Until',
  untilHint: 'A month from now at most.',
  of: 'Whose',
  everybody: 'All clients',
  causes: 'Which causes',
  causesHint: 'None chosen: all of them.',
  everything: 'Everything',
  mutedBy: (who: Value) => `Muted by ${who}`,
  since: 'since',
  lift: (what: Value) => `Lift the mute of “${what}”`,
  liftIt: 'Lift it now',
  liftSays: 'What it hid and is still true is said at once.',
  where: 'What is muted',
} as const
