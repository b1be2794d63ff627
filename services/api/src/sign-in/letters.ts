import type { Letter } from '@understudy/channels/email'

/** The token stands behind the # of the link, which no browser sends to a server and no server writes into a log. */
export function resetLetter(link: string): Letter {
  return {
    subject: 'A new password for Understudy',
    text: [
      'Somebody asked for a new password for your account. If that was you, set it here within half an hour:',
      link,
      'If it was not, do nothing: your password stays as it is.',
    ].join('\n\n'),
  }
}

export function invitationLetter(agencyName: string, link: string): Letter {
  return {
    subject: `${agencyName} invites you to Understudy`,
    text: [
      `${agencyName} has made a place for you in Understudy. Choose how you sign in within a week:`,
      link,
      'The link works once. If you expect nothing of the kind, do nothing.',
    ].join('\n\n'),
  }
}
