import { roles } from '@understudy/domain/actor'
import { z } from 'zod'
import { Id } from '../commands/fields.ts'
import { IsoInstant } from './fields.ts'
import { Credential, NewPasskey, OwnPasskeys, PasskeyQuestion } from './passkeys.ts'

const Text = z.string().min(1).max(500)
const Password = z.string().min(1).max(256)

/**
 * One step of signing in as oneself. Its path is the library's own below /v1/auth, and what is not listed here is not
 * served. `sets`: the field of the body that is to become a password.
 */
export interface SignInStep {
  readonly method: 'GET' | 'POST'
  readonly path: `/${string}`
  readonly operationId: string
  readonly summary: string
  readonly body?: z.ZodObject
  readonly sets?: string
  /** What of the answer may be gone by; without it, that there is one. */
  readonly answers?: z.ZodObject
  /** Answers with a redirect of the browser. */
  readonly redirects?: true
}

export const signInSteps: readonly SignInStep[] = [
  {
    method: 'POST',
    path: '/sign-in/email',
    operationId: 'signInByPassword',
    summary: 'Sign in with e-mail and password; where a second factor is set up, it is asked for next',
    body: z.strictObject({ email: z.email().max(254), password: Password, rememberMe: z.boolean().exactOptional() }),
    answers: z.looseObject({ twoFactorRedirect: z.boolean().optional() }),
  },
  {
    method: 'POST',
    path: '/two-factor/verify-totp',
    operationId: 'verifyTotp',
    summary: 'Give the code of the authenticator app: as the second step of signing in, or to finish setting it up',
    body: z.strictObject({ code: z.string().regex(/^\d{6}$/) }),
  },
  {
    method: 'POST',
    path: '/two-factor/verify-backup-code',
    operationId: 'useRecoveryCode',
    summary: 'Give a recovery code in place of the authenticator app; each works once',
    body: z.strictObject({ code: Text }),
  },
  {
    method: 'GET',
    path: '/passkey/generate-authenticate-options',
    operationId: 'beginPasskeySignIn',
    summary: 'Begin to sign in with a passkey',
    answers: PasskeyQuestion,
  },
  {
    method: 'POST',
    path: '/passkey/verify-authentication',
    operationId: 'signInByPasskey',
    summary: 'Sign in with a passkey',
    body: z.strictObject({ response: Credential }),
  },
  {
    method: 'POST',
    path: '/sign-in/social',
    operationId: 'beginSingleSignOn',
    summary: 'Begin single sign-on; the answer says where to send the browser',
    body: z.strictObject({
      provider: z.literal('oidc'),
      callbackURL: z
        .string()
        .regex(/^\/([\w-][\w/-]*)?$/)
        .max(200)
        .exactOptional(),
      errorCallbackURL: z
        .string()
        .regex(/^\/([\w?=-][\w/?=-]*)?$/)
        .max(200)
        .exactOptional(),
    }),
    answers: z.looseObject({ url: z.string() }),
  },
  {
    method: 'GET',
    path: '/callback/oidc',
    operationId: 'endSingleSignOn',
    summary: 'Where the provider of single sign-on sends the browser back to',
    redirects: true,
  },
  {
    method: 'POST',
    path: '/request-password-reset',
    operationId: 'requestPasswordReset',
    summary: 'Ask for a link to set a new password; the answer is the same whoever the address belongs to',
    body: z.strictObject({ email: z.email().max(254) }),
  },
  {
    method: 'POST',
    path: '/reset-password',
    operationId: 'resetPassword',
    summary: 'Set a new password with the token of the link; every session ends',
    body: z.strictObject({ token: Text, newPassword: Password }),
    sets: 'newPassword',
  },
  {
    method: 'POST',
    path: '/change-password',
    operationId: 'changePassword',
    summary: 'Change your password',
    body: z.strictObject({ currentPassword: Password, newPassword: Password, revokeOtherSessions: z.boolean() }),
    sets: 'newPassword',
  },
  {
    method: 'POST',
    path: '/two-factor/enable',
    operationId: 'enableTotp',
    summary: 'Begin to set up an authenticator app; recovery codes are shown in this answer and never again',
    body: z.strictObject({ password: Password.exactOptional() }),
    answers: z.looseObject({ totpURI: z.string(), backupCodes: z.array(z.string()) }),
  },
  {
    method: 'POST',
    path: '/two-factor/disable',
    operationId: 'disableTotp',
    summary: 'Do without the authenticator app from now on',
    body: z.strictObject({ password: Password.exactOptional() }),
  },
  {
    method: 'POST',
    path: '/two-factor/generate-backup-codes',
    operationId: 'renewRecoveryCodes',
    summary: 'New recovery codes in place of the old ones, shown this once',
    body: z.strictObject({ password: Password.exactOptional() }),
    answers: z.looseObject({ backupCodes: z.array(z.string()) }),
  },
  {
    method: 'GET',
    path: '/passkey/generate-register-options',
    operationId: 'beginPasskey',
    summary: 'Begin to add a passkey; takes a session that was opened within the hour',
    answers: NewPasskey,
  },
  {
    method: 'POST',
    path: '/passkey/verify-registration',
    operationId: 'addPasskey',
    summary: 'Add a passkey',
    body: z.strictObject({ response: Credential, name: z.string().max(100).exactOptional() }),
  },
  {
    method: 'GET',
    path: '/passkey/list-user-passkeys',
    operationId: 'listPasskeys',
    summary: 'Your passkeys',
    answers: OwnPasskeys,
  },
  {
    method: 'POST',
    path: '/passkey/delete-passkey',
    operationId: 'deletePasskey',
    summary: 'Remove a passkey',
    body: z.strictObject({ id: Id }),
  },
  {
    method: 'POST',
    path: '/revoke-other-sessions',
    operationId: 'endOtherSessions',
    summary: 'End all of your sessions but this one',
    body: z.strictObject({}),
  },
  {
    method: 'POST',
    path: '/sign-out',
    operationId: 'signOut',
    summary: 'Sign out',
    body: z.strictObject({}),
  },
]

/** Which ways in there are here. */
export const SignInWays = z.object({
  /** Somebody has an account: the console then asks for a password first, and for a key otherwise. */
  people: z.boolean(),
  /** What the button of single sign-on is called; null where there is none. */
  singleSignOn: z.string().nullable(),
  /** Forgotten passwords and invitations go out by e-mail. */
  mail: z.boolean(),
})
export type SignInWays = z.infer<typeof SignInWays>

export const LookAtInvitation = z.strictObject({ token: Text })
export const Invited = z.object({
  agencyName: z.string(),
  name: z.string(),
  email: z.string(),
  /** They have an account already, of another agency: they sign in, and then accept. */
  hasAccount: z.boolean(),
})
export type Invited = z.infer<typeof Invited>

/** The password is for a new account; left out where the person signs in by single sign-on, or is signed in already. */
export const AcceptInvitation = z.strictObject({ token: Text, password: Password.exactOptional() })
export const AcceptedInvitation = z.object({ agencyId: Id, memberId: Id })

/** The link is in the answer where no mail server is set up, once; otherwise it is on its way. */
export const MadeInvitation = z.object({
  id: Id,
  expiresAt: IsoInstant,
  mailed: z.boolean(),
  link: z.string().nullable(),
})
export type MadeInvitation = z.infer<typeof MadeInvitation>

export const OwnSession = z.object({
  id: Id,
  isCurrent: z.boolean(),
  createdAt: IsoInstant,
  expiresAt: IsoInstant,
  method: z.string(),
  ipAddress: z.string().nullable(),
  userAgent: z.string().nullable(),
})
export type OwnSession = z.infer<typeof OwnSession>

/** Who is signed in as themselves, and how well that is kept. */
export const OwnAccount = z.object({
  name: z.string(),
  email: z.string(),
  hasPassword: z.boolean(),
  hasTotp: z.boolean(),
  passkeys: z.int(),
  /** The agency asks for a second factor, and this session has none. */
  needsSecondFactor: z.boolean(),
  agencies: z.array(
    z.object({
      agencyId: Id,
      agencyName: z.string(),
      memberId: Id,
      roles: z.array(z.enum(roles)),
      isCurrent: z.boolean(),
    }),
  ),
})
export type OwnAccount = z.infer<typeof OwnAccount>
