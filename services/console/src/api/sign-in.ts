import { startAuthentication, startRegistration } from '@simplewebauthn/browser'
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Invited, OwnAccount, OwnSession, SignInWays } from '@understudy/contract/http/sign-in'
import { ask } from './ask.ts'

const accountKey = ['account']

/** Which ways in there are. */
export function useWays() {
  return useQuery({
    queryKey: ['ways'],
    queryFn: ({ signal }) => ask<SignInWays>('/v1/auth/ways', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Somebody is in, or somebody else: whatever was read before is read again. */
const entered = (client: QueryClient) => client.resetQueries()

/** One step at the door. Where it opens a session the pages are shown; `isHalf` says that a code is asked for next. */
function useStep<T>(step: (given: T) => Promise<{ readonly twoFactorRedirect?: boolean } | void>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: step,
    onSuccess: async (answer) => {
      if (answer?.twoFactorRedirect !== true) await entered(client)
    },
  })
}

export const usePasswordSignIn = () =>
  useStep((body: { readonly email: string; readonly password: string }) =>
    ask('/v1/auth/sign-in/email', { method: 'POST', body }),
  )

export const useCode = () =>
  useStep(({ code, isRecovery }: { readonly code: string; readonly isRecovery: boolean }) =>
    ask(`/v1/auth/two-factor/${isRecovery ? 'verify-backup-code' : 'verify-totp'}`, { method: 'POST', body: { code } }),
  )

export const usePasskeySignIn = () =>
  useStep<void>(async () => {
    const optionsJSON = await ask<Parameters<typeof startAuthentication>[0]['optionsJSON']>(
      '/v1/auth/passkey/generate-authenticate-options',
    )
    const response = await startAuthentication({ optionsJSON })
    await ask('/v1/auth/passkey/verify-authentication', { method: 'POST', body: { response } })
  })

/** Leaves the console for the provider, which sends the browser back. */
export const useSingleSignOn = () =>
  useMutation({
    mutationFn: async () => {
      const body = { provider: 'oidc', callbackURL: '/' }
      const { url } = await ask<{ url: string }>('/v1/auth/sign-in/social', { method: 'POST', body })
      location.assign(url)
    },
  })

export const useResetRequest = () =>
  useMutation({
    mutationFn: (email: string) => ask<void>('/v1/auth/request-password-reset', { method: 'POST', body: { email } }),
  })

export const useReset = () =>
  useMutation({
    mutationFn: (body: { readonly token: string; readonly newPassword: string }) =>
      ask<void>('/v1/auth/reset-password', { method: 'POST', body }),
  })

export function useInvitation(token: string) {
  return useQuery({
    queryKey: ['invitation', token],
    queryFn: () => ask<Invited>('/v1/invitations/look', { method: 'POST', body: { token } }),
    retry: false,
  })
}

export const useAcceptInvitation = () =>
  useMutation({
    mutationFn: (body: { readonly token: string; readonly password?: string }) =>
      ask<void>('/v1/invitations/accept', { method: 'POST', body }),
  })

export function useAccount() {
  return useQuery({ queryKey: accountKey, queryFn: ({ signal }) => ask<OwnAccount>('/v1/auth/account', { signal }) })
}

export interface OwnPasskey {
  readonly id: string
  readonly name?: string | null
  readonly createdAt?: string
}

export function usePasskeys() {
  return useQuery({
    queryKey: [...accountKey, 'passkeys'],
    queryFn: ({ signal }) => ask<{ items: OwnPasskey[] }>('/v1/auth/passkey/list-user-passkeys', { signal }),
  })
}

export function useOwnSessions() {
  return useQuery({
    queryKey: [...accountKey, 'sessions'],
    queryFn: ({ signal }) => ask<{ items: OwnSession[] }>('/v1/auth/sessions', { signal }),
  })
}

/** Something about one's own account; what is shown of it is read again. */
function useOwnChange<T, R>(change: (given: T) => Promise<R>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: accountKey })
      await client.invalidateQueries({ queryKey: ['session'] })
    },
  })
}

const post = <R>(path: string, body: object = {}) =>
  ask<R>(`/v1/auth${path}` as `/v1/${string}`, { method: 'POST', body })

export interface TotpSetUp {
  readonly totpURI: string
  readonly backupCodes: readonly string[]
}

export const useEnableTotp = () =>
  useMutation({ mutationFn: (password: string) => post<TotpSetUp>('/two-factor/enable', given(password)) })
export const useConfirmTotp = () => useOwnChange((code: string) => post<void>('/two-factor/verify-totp', { code }))
export const useDisableTotp = () =>
  useOwnChange((password: string) => post<void>('/two-factor/disable', given(password)))
export const useDropPasskey = () => useOwnChange((id: string) => post<void>('/passkey/delete-passkey', { id }))
export const useEndSession = () =>
  useOwnChange((id: string) => ask<void>(`/v1/auth/sessions/${id}`, { method: 'DELETE' }))
export const useChooseAgency = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (agencyId: string) => post<void>('/agency', { agencyId }),
    onSuccess: () => entered(client),
  })
}
export const useChangePassword = () =>
  useOwnChange((body: { readonly currentPassword: string; readonly newPassword: string }) =>
    post<void>('/change-password', { ...body, revokeOtherSessions: true }),
  )

export const useAddPasskey = () =>
  useOwnChange(async (name: string) => {
    const optionsJSON = await ask<Parameters<typeof startRegistration>[0]['optionsJSON']>(
      '/v1/auth/passkey/generate-register-options',
    )
    const response = await startRegistration({ optionsJSON })
    return post<void>('/passkey/verify-registration', { response, ...(name !== '' && { name }) })
  })

/** Whoever came by single sign-on alone has no password to give. */
const given = (password: string) => (password === '' ? {} : { password })
