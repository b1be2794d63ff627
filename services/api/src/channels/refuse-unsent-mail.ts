import { leads } from '@understudy/domain/actor'
import type { KeyHolder } from '@understudy/engine/keys/find-holder'
import { ProblemError } from '../problems/problem-error.ts'

interface Asked {
  readonly command: string
  readonly input: unknown
}

/**
 * A test by e-mail is answered at once where there is no server to send it: nobody has to wait for what cannot come.
 * Whoever may not test at all learns that first, from the engine.
 * @throws ProblemError
 */
export function refuseUnsentMail(
  hasMail: boolean,
  { roles }: Pick<KeyHolder, 'roles'>,
  { command, input }: Asked,
): void {
  const isByMail = (input as { readonly channel?: unknown }).channel === 'email'
  if (hasMail || command !== 'agency.test_channel' || !isByMail || !leads(roles)) return
  const message = 'No mail server is set'
  const satisfiedBy =
    'Set SMTP_URL (for example smtps://user:password@host:465) and SMTP_FROM, then restart the installation'
  throw new ProblemError({
    ...{ status: 422, code: 'no_mail_server', title: message },
    reasons: [{ code: 'no_mail_server', message, satisfiedBy }],
  })
}
