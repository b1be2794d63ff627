export const memberWords = {
  title: 'Members',
  invite: 'Invite member',
  name: 'Name',
  email: 'E-mail',
  roles: 'Roles',
  state: 'State',
  act: 'Action',
  active: 'Active',
  change: 'Change…',
  changeOf: (name: string) => `Change ${name}…`,
  close: 'Close',
  closeOf: (name: string) => `Close ${name}`,
  supportRole: 'Support role',
  supportHint: 'Decides which work they may be given.',
  client: 'Client',
  clientHint: 'They only see this client.',
  clinician: 'Clinician who signs scribe work',
  send: 'Invite member',
  taken: (name: string) =>
    `${name} already uses this address. The same person then has two memberships: signing in leads to one of them, an access key to the other.`,
  changeSupportRole: 'Change support role…',
  saveSupportRole: 'Save support role',
  link: 'Send a sign-in link',
  linkOf: (name: string) => `Send a sign-in link to ${name}`,
  mailed: 'Sent by e-mail.',
  once: 'E-mail is not set up, so send them this link yourself. It works once and is not shown again:',
  until: 'Valid until',
  end: 'End membership…',
  reason: 'Reason',
  handOff: 'Hand-off note for whoever takes over',
  endSays: 'They can no longer sign in, and their open work goes to someone else.',
  endIt: 'End membership',
  left: 'Left',
  you: 'you',
} as const

/** What is said where somebody's name, address or roles are put right. */
export const correctWords = {
  edit: 'Edit…',
  save: 'Save changes',
  roles: 'Roles',
  letters: (email: string) => `After saving, all messages go to ${email}, and an open invitation stops working.`,
  invite: 'They can no longer sign in with the old address: send a new sign-in link.',
  ownSignIn: 'You keep signing in as before.',
  noRole: 'Choose at least one role.',
} as const

/** What is said where nothing reaches somebody's mailbox. */
export const mailboxWords = {
  disabled: 'E-mail to this address is turned off',
  restore: 'Turn e-mail back on',
  restoreFor: (name: string) => `Turn e-mail back on for ${name}`,
  orCorrect: 'If the address is wrong, correct it. If the mailbox works again, turn e-mail back on.',
  note: 'Report bouncing e-mail…',
  noteReason: 'Reply of the mail server',
  noteHint: 'No e-mail is sent there until you turn it back on. They are alerted in other ways, and leads are told.',
  send: 'Turn off e-mail',
} as const

/** What is said where a person is forgotten. */
export const eraseMemberWords = {
  personalData: 'Personal data',
  of: (name: string) => `Erase ${name} for good…`,
  about: (name: string) =>
    `This removes the name, address, keys and sign-in of ${name} everywhere, including the audit log. Their work stays on record under “erased”. If they are still a member, their membership ends. This cannot be undone.`,
  send: 'Erase member',
} as const

export const personFormWords = {
  agreement: 'Record confidentiality agreement…',
  agreementIt: 'Record agreement',
  signedOn: 'Signed on',
  link: 'Link to the document',
  profile: 'Edit profile…',
  skills: 'Skills',
  specialties: 'Specialties',
  languages: 'Languages',
  pools: 'Pools',
  place: 'Place',
  capacity: 'Hours per week',
  hours: 'Set working hours…',
  zone: 'Time zone',
  days: 'Works on',
  from: 'From',
  until: 'Until',
  credential: 'Record scribe credential…',
  credentialIt: 'Record credential',
  credentialKind: 'Credential',
  credentialHint: 'They can then be given clinical work.',
  withdraw: 'Withdraw scribe credential…',
  withdrawReason: 'Reason for withdrawing',
  withdrawHint: 'Hand their clinical work to another scribe first.',
  withdrawIt: 'Withdraw credential',
} as const

/** By whom a scribe’s credential is given. */
export const scribeCredentialWords = {
  certified: 'Certified by a certifying body',
  designated: 'Designated by the agency',
} as const

export const keyWords = {
  title: 'Keys',
  about: 'A key lets a program sign in as a member. It can do at most what that member can.',
  whose: 'Member',
  make: 'Create key',
  name: 'Name',
  nameHint: 'Such as “Nightly export”.',
  scopes: 'Access',
  everything: 'Everything the member may do',
  only: 'Only what is ticked below',
  noScope: 'Tick at least one area, or allow everything.',
  area: 'Area',
  read: 'Read',
  write: 'Write',
  expires: 'Expires on',
  expiresHint: 'A key for yourself expires at the latest with this session.',
  send: 'Create key',
  once: 'Copy the key now, it is not shown again:',
  none: 'No keys yet.',
  made: 'Created',
  ends: 'Expires',
  revoke: 'Revoke key…',
  revokeIt: 'Revoke key',
  revokeSays: 'Programs that use this key can no longer sign in. This cannot be undone.',
  act: 'Action',
  revoked: 'Revoked',
  valid: 'Valid',
  state: 'State',
  never: 'Never',
} as const
