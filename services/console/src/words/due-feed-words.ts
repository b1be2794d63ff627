/** Calendars of due work that are followed from elsewhere. */
export const dueFeedWords = {
  part: 'Due work in a calendar',
  about:
    'Follow what falls due from a calendar of your own: whatever you see here, an event each deadline, read anew by the calendar itself.',
  secret: 'Whoever has the address reads titles and deadlines without signing in: give it to your calendar alone.',
  make: 'Make an address',
  name: 'What it is for',
  nameHint: 'As in “Phone”, so that you know which to revoke.',
  client: 'Of one client',
  clientHint: 'Left open: of everything that you see.',
  send: 'Make it',
  once: 'Put it into your calendar as a subscription. It is shown this once and kept nowhere:',
  title: 'Addresses',
  none: 'You have none.',
  ofAll: 'Everything that you see',
  of: 'Of',
  made: 'Made',
  state: 'State',
  valid: 'Valid',
  revoked: 'Revoked',
  revoke: 'Revoke',
  revokeOf: (name: string) => `Revoke ${name}`,
} as const
