export const memberWords = {
  title: 'Members',
  invite: 'Invite somebody',
  name: 'Name',
  email: 'E-mail',
  roles: 'Roles',
  supportRole: 'Support role',
  supportHint: 'For assistants: what they may be given depends on it.',
  client: 'Client',
  clientHint: 'For a contact of a client: they see this one alone.',
  clinician: 'A clinician, who signs scribe work',
  send: 'Take them in',
  taken: (name: string) =>
    `${name} has this address already. Taking them in makes a second membership of the same person: one sign-in leads to one of the two, a key to the other.`,
  changeSupportRoleOf: (name: string) => `Change the support role of ${name}`,
  link: 'Make an invitation',
  linkOf: (name: string) => `Make an invitation for ${name}`,
  mailed: 'It is on its way by e-mail.',
  once: 'No mail server is set up, so send them this link yourself. It is shown this once and works once:',
  until: 'It ends',
  copy: 'Copy',
  copied: 'Copied',
  endOf: (name: string) => `${name} leaves`,
  reason: 'Why',
  handOff: 'What whoever takes over has to know',
  send_end: 'Record that they left',
  left: 'has left',
  you: 'you',
} as const

/** What is said where somebody's name, address or roles are put right. */
export const correctWords = {
  of: (name: string) => `Correct ${name}`,
  roles: 'Roles from now on',
  letters: (email: string) => `Everything goes to ${email} from now on, and an invitation that is open ends.`,
  invite: 'Whoever signs in by the older address comes in no more: make an invitation afterwards.',
  ownSignIn: 'You go on signing in as before.',
  noRole: 'Choose one role at least.',
} as const

/** What is said where nothing reaches somebody's mailbox. */
export const mailboxWords = {
  disabled: 'Nothing is sent to this address',
  restore: 'Send there again',
  restoreFor: (name: string) => `Send there again: ${name}`,
  orCorrect: 'Correct the address where it was wrong; send there again where the mailbox is in order.',
  note: (name: string) => `Mail to ${name} comes back`,
  noteReason: 'What the mail server said',
  noteHint: 'Nothing is sent there from now on; what is told goes by other ways, and the leads are told.',
  send: 'Record it',
} as const

/** What is said where a person is forgotten. */
export const eraseMemberWords = {
  of: (name: string) => `Forget ${name} for good`,
  about: (name: string) =>
    `The name and the address of ${name}, their keys and their sign-in go, from the ledger too: nobody reads them again, and nothing brings them back. What they did stays, by “erased”. If they are here still, they leave with it.`,
  reason: 'Why',
  reasonHint: 'It stays in the ledger: name nobody in it.',
  confirm: (name: string) => `Type ${name} to confirm`,
  lacks: 'Type their name as it stands here.',
  send: 'Forget them for good',
} as const

export const personFormWords = {
  agreement: 'Record the confidentiality agreement',
  signedOn: 'Signed on',
  link: 'Link to the document',
  profile: 'Say what they bring along',
  skills: 'Skills',
  specialties: 'Specialties',
  languages: 'Languages',
  pools: 'Pools',
  place: 'Place',
  capacity: 'Hours a week that may be planned',
  hours: 'Say when they work',
  zone: 'Time zone',
  days: 'Works on',
  from: 'From',
  until: 'Until',
  credential: 'Record a scribe credential',
  credentialKind: 'Credential',
  credentialHint: 'Clinical work may be given to them from then on.',
  withdraw: 'Withdraw the scribe credential',
  withdrawReason: 'Why it is withdrawn',
  withdrawHint: 'Clinical work that they have goes to another scribe before.',
  withdrawIt: 'Withdraw it',
} as const

/** By whom a scribe’s credential is given. */
export const scribeCredentialWords = {
  certified: 'Certified, by a certifying body',
  designated: 'Designated, by the agency',
} as const

export const keyWords = {
  title: 'Keys',
  about: 'A key lets a program in as one of the members. What it may do is at most what its member may.',
  whose: 'Whose',
  make: 'Make a key',
  name: 'What it is for',
  scopes: 'What it may do',
  scopesHint:
    'Parted by commas: a noun and read or write, as in work_items:read, reviews:write, *:read. Empty: all that its member may.',
  expires: 'Ends on',
  expiresHint: 'A key for yourself ends at the latest with the session that you make it in.',
  send: 'Make it',
  once: 'The key is shown this once:',
  none: 'No key yet.',
  everything: 'all that its member may',
  made: 'Made',
  ends: 'Ends',
  revoke: 'Revoke',
  revokeOf: (name: string) => `Revoke ${name}`,
  revoked: 'Revoked',
  valid: 'Valid',
  state: 'State',
  never: 'Never',
} as const
