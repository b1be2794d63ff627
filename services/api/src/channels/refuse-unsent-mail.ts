import { ProblemError } from '../problems/problem-error.ts'

interface Asked {
  readonly command: string
  readonly input: unknown
}

/** A test by e-mail is answered at once where there is no server to send it: nobody has to wait for what cannot come. @throws ProblemError */
export function refuseUnsentMail(hasMail: boolean, { command, input }: Asked): void {
  const isByMail = (input as { readonly channel?: unknown }).channel === 'email'
  if (hasMail || command !== 'agency.test_channel' || !isByMail) return
  const message = 'No mail server is set'
  const satisfiedBy =
    'Set SMTP_URL, smtps://user:password@host:465 for example, and SMTP_FROM, and start the installation again'
  throw new ProblemError({
    ...{ status: 422, code: 'no_mail_server', title: message },
    reasons: [{ code: 'no_mail_server', message, satisfiedBy }],
  })
}
