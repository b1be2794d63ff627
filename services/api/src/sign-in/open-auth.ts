import { passkey } from '@better-auth/passkey'
import { serverId } from '@understudy/engine/shell/server-id'
import type { Log } from '@understudy/observe/log'
import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { APIError, isAPIError } from 'better-auth/api'
import { genericOAuth, twoFactor } from 'better-auth/plugins'
import type pg from 'pg'
import { versioned } from './sealed-factors.ts'
import { hostPrefix } from './session-cookie.ts'
import { takeOver } from './take-over.ts'
import { takeCode } from './used-codes.ts'

/** An OpenID Connect provider whose people sign in here. */
export interface SingleSignOn {
  /** `https://login.agency.example`, whose discovery document names the rest. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What the button says. */
  readonly name: string
}

export interface AuthConfig {
  /** Of the role understudy_sign_in. */
  readonly pool: pg.Pool
  /** Where the browser finds us; passkeys and the way back from single sign-on hold to it. */
  readonly baseUrl: string
  /** The newest first; older ones still open what they sealed. */
  readonly secrets: readonly [string, ...string[]]
  readonly singleSignOn: SingleSignOn | undefined
  readonly log: Log
  readonly mailReset: (user: { readonly id: string; readonly email: string }, token: string) => Promise<void>
}

export interface PersonSession {
  readonly id: string
  readonly userId: string
  readonly method: string
  readonly agencyId: string | null
  readonly expiresAt: Date
}

/** As much of the library as we use: its own type is large enough to slow every check of types down. */
export interface Auth {
  readonly cookieName: string
  handle(request: Request): Promise<Response>
  /** Whose session the cookie is, as `name=value`; undefined for nobody's. */
  sessionOf(cookie: string): Promise<PersonSession | undefined>
  /** @returns the new person's id. */
  addPerson(person: NewPerson): Promise<string>
}

export interface NewPerson {
  readonly name: string
  readonly email: string
  /** Whether the address is known to be theirs. */
  readonly isProven: boolean
  readonly password?: string
}

/** What a request's address is passed on in: the server sets it, whatever the client sent. */
export const addressHeader = 'x-understudy-address'
const hour = 3_600
/** For how long the link in a letter of reset works. */
export const resetSeconds = hour / 2

export async function openAuth(config: AuthConfig): Promise<Auth> {
  const auth = betterAuth(optionsOf(config))
  const context = await auth.$context
  return {
    cookieName: context.authCookies.sessionToken.name,
    handle: (request) => auth.handler(request),
    async sessionOf(cookie) {
      const found = await auth.api.getSession({ headers: new Headers({ cookie }), query: { disableRefresh: true } })
      return (found?.session as PersonSession | undefined) ?? undefined
    },
    async addPerson({ name, email, isProven, password }) {
      const source = { method: 'admin' } as const
      const { id } = await context.internalAdapter.createUser({ name, email, emailVerified: isProven }, source)
      if (password !== undefined) {
        const credential = { userId: id, providerId: 'credential', accountId: id }
        await context.internalAdapter.linkAccount({ ...credential, password: await context.password.hash(password) })
      }
      return id
    },
  }
}

function optionsOf({ pool, baseUrl, secrets, singleSignOn, log, mailReset }: AuthConfig): BetterAuthOptions {
  const isSecure = baseUrl.startsWith('https:')
  return {
    appName: 'Understudy',
    ...{ database: pool, ...versioned(secrets), baseURL: baseUrl, basePath: '/v1/auth', trustedOrigins: [baseUrl] },
    telemetry: { enabled: false },
    logger: {
      level: 'error',
      log: (level, message) => log[level === 'error' ? 'error' : 'warn']({ said: message }, 'sign-in'),
    },
    onAPIError: {
      errorURL: `${baseUrl}/?problem=single-sign-on`,
      // Without this the library writes every refusal past our log. A refusal is an answer; only a failure is told.
      onError: (error) => {
        if (!isAPIError(error) || error.statusCode >= 500) log.error({ err: error }, 'sign-in')
      },
    },
    emailAndPassword: {
      ...{ enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 256 },
      ...{ resetPasswordTokenExpiresIn: resetSeconds, revokeSessionsOnPasswordReset: true },
      // The link went to the address by mail.
      onPasswordReset: ({ user }) => takeOver(pool, user.id, { withPassword: false }),
      // Not waited for: an answer that comes later for an address that is known would tell it apart.
      sendResetPassword: async ({ user, token }) => void mailReset(user, token),
    },
    // A session ends by itself; what is asked of it in between moves nothing.
    session: {
      ...{ expiresIn: 12 * hour, disableSessionRefresh: true, freshAge: hour },
      additionalFields: {
        method: { type: 'string', required: true, input: false, defaultValue: 'password' },
        agencyId: { type: 'string', required: false, input: false },
      },
    },
    account: { encryptOAuthTokens: true, accountLinking: linking },
    verification: { storeIdentifier: 'hashed' },
    databaseHooks: hooksOf(pool, secrets[0]),
    rateLimit: { enabled: true, storage: 'database', window: 60, max: 120, customRules },
    advanced: {
      // The library's own prefix is __Secure-, which a neighbouring name may plant; the stricter one goes in by the name.
      ...{ cookiePrefix: `${hostPrefix(isSecure)}understudy`, useSecureCookies: false },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure },
      cookies: { session_token: { attributes: { sameSite: 'strict' } } },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => serverId(Date.now()) },
    },
    plugins: pluginsOf(baseUrl, singleSignOn),
  }
}

function hooksOf(pool: pg.Pool, secret: string): BetterAuthOptions['databaseHooks'] {
  return {
    // What the provider says of itself is read once and kept nowhere.
    account: {
      create: {
        before: async (account) => {
          // The provider vouches for the address: the library links nobody otherwise.
          if (account.providerId === 'oidc') await takeOver(pool, account.userId, { withPassword: true })
          return withoutIdToken(account)
        },
      },
      update: { before: withoutIdToken },
    },
    session: {
      create: {
        before: async (session, ctx) => {
          await refuseUsedCode(pool, secret, session.userId, ctx)
          return { data: { ...session, method: methodOf(ctx, session) } }
        },
      },
    },
  }
}

function pluginsOf(baseUrl: string, singleSignOn: SingleSignOn | undefined) {
  return [
    twoFactor({ issuer: 'Understudy', allowPasswordless: true }),
    passkey({
      ...{ rpName: 'Understudy', rpID: new URL(baseUrl).hostname, origin: baseUrl },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      registration: {
        afterVerification: async ({ verification }) => refuseUnverified(verification.registrationInfo?.userVerified),
      },
      authentication: {
        afterVerification: async ({ verification }) => refuseUnverified(verification.authenticationInfo.userVerified),
      },
    }),
    genericOAuth({ config: singleSignOn === undefined ? [] : [providerOf(singleSignOn)] }),
  ]
}

/** An account whose address nobody has proven is linked too: whoever proves it takes it over. */
const linking = { enabled: true, trustedProviders: [], requireLocalEmailVerified: false }

/** Of one address: enough for an office behind one router, and nothing for whoever tries a list. */
const customRules = {
  '/sign-in/*': { window: 60, max: 20 },
  '/two-factor/*': { window: 60, max: 20 },
  '/passkey/verify-authentication': { window: 60, max: 20 },
  '/request-password-reset': { window: 300, max: 5 },
  '/reset-password': { window: 300, max: 10 },
}

const withoutIdToken = async (account: object) => ({ data: { ...account, idToken: null } })

function providerOf({ issuer, clientId, clientSecret, name }: SingleSignOn) {
  return {
    ...{ providerId: 'oidc', name, clientId, clientSecret, scopes: ['openid', 'email', 'profile'], pkce: true },
    discoveryUrl: `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`,
    ...{ requireIdTokenVerification: true, disableSignUp: true },
  }
}

/** A code that opened a session opens no other (RFC 6238, section 5.2). Answered as any wrong one. */
async function refuseUsedCode(
  pool: pg.Pool,
  secret: string,
  userId: string,
  ctx: { path?: string; body?: unknown } | null | undefined,
): Promise<void> {
  if (ctx?.path !== '/two-factor/verify-totp') return
  const { code } = ctx.body as { code: string }
  if (await takeCode(pool, secret, userId, code)) return
  throw new APIError('UNAUTHORIZED', { code: 'INVALID_CODE', message: 'Invalid code' })
}

/**
 * A passkey is two factors where it asks for a PIN or a finger; the library asks for that, and takes a mere touch too.
 * It refuses in its own words what is thrown here.
 */
function refuseUnverified(isVerified: boolean | undefined): void {
  if (isVerified !== true) throw new Error('The passkey did not ask who holds it')
}

/** What the session was opened with. One that follows from another (a changed password) was opened as that one was. */
function methodOf(ctx: { path?: string; context?: unknown } | null | undefined, session: object): string {
  const path = ctx?.path ?? ''
  if (path.startsWith('/two-factor/verify')) return 'two_factor'
  if (path.startsWith('/passkey/')) return 'passkey'
  if (path.startsWith('/callback/')) return 'single_sign_on'
  const current = (ctx?.context as { session?: { session?: { method?: string } } } | undefined)?.session?.session
  return current?.method ?? (session as { method?: string }).method ?? 'password'
}
