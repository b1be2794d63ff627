import { startAuthentication, startRegistration } from '@simplewebauthn/browser'
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { answerOf } from './answer-of.ts'
import { api } from './api.ts'
import { useAct } from './use-act.ts'

const accountKey = ['account']

/** Which ways in there are. */
export function useWays() {
  return useQuery({
    queryKey: ['ways'],
    queryFn: ({ signal }) => answerOf(api.GET('/v1/auth/ways', { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Somebody is in, or somebody else: whatever was read before is read again. */
const entered = (client: QueryClient) => client.resetQueries()

/** One step at the door. Where it opens a session the pages are shown; `isHalf` says that a code is asked for next. */
function useStep<T>(step: (given: T) => Promise<{ readonly twoFactorRedirect?: boolean } | void>) {
  const client = useQueryClient()
  return useAct({
    mutationFn: step,
    onSuccess: async (answer) => {
      if (answer?.twoFactorRedirect !== true) await entered(client)
    },
  })
}

export const usePasswordSignIn = () =>
  useStep((body: { readonly email: string; readonly password: string }) =>
    answerOf(api.POST('/v1/auth/sign-in/email', { body })),
  )

export const useCode = () =>
  useStep(({ code, isRecovery }: { readonly code: string; readonly isRecovery: boolean }) =>
    isRecovery
      ? answerOf(api.POST('/v1/auth/two-factor/verify-backup-code', { body: { code } }))
      : answerOf(api.POST('/v1/auth/two-factor/verify-totp', { body: { code } })),
  )

export const usePasskeySignIn = () =>
  useStep<void>(async () => {
    const optionsJSON = await answerOf(api.GET('/v1/auth/passkey/generate-authenticate-options'))
    const response = await startAuthentication({ optionsJSON })
    await answerOf(api.POST('/v1/auth/passkey/verify-authentication', { body: { response: { ...response } } }))
  })

/** Leaves the console for the provider, which sends the browser back. */
export const useSingleSignOn = () =>
  useAct({
    mutationFn: async () => {
      const body = { provider: 'oidc', callbackURL: '/' } as const
      const { url } = await answerOf(api.POST('/v1/auth/sign-in/social', { body }))
      location.assign(url)
    },
  })

export const useResetRequest = () =>
  useAct({
    mutationFn: (email: string) => answerOf(api.POST('/v1/auth/request-password-reset', { body: { email } })),
  })

export const useReset = () =>
  useAct({
    mutationFn: (body: { readonly token: string; readonly newPassword: string }) =>
      answerOf(api.POST('/v1/auth/reset-password', { body })),
  })

export function useInvitation(token: string) {
  return useQuery({
    queryKey: ['invitation', token],
    queryFn: () => answerOf(api.POST('/v1/invitations/look', { body: { token } })),
    retry: false,
  })
}

export const useAcceptInvitation = () =>
  useAct({
    mutationFn: (body: { readonly token: string; readonly password?: string }) =>
      answerOf(api.POST('/v1/invitations/accept', { body })),
  })

export function useAccount() {
  return useQuery({
    queryKey: accountKey,
    queryFn: ({ signal }) => answerOf(api.GET('/v1/auth/account', { signal })),
  })
}

export function usePasskeys() {
  return useQuery({
    queryKey: [...accountKey, 'passkeys'],
    queryFn: ({ signal }) => answerOf(api.GET('/v1/auth/passkey/list-user-passkeys', { signal })),
  })
}

export function useOwnSessions() {
  return useQuery({
    queryKey: [...accountKey, 'sessions'],
    queryFn: ({ signal }) => answerOf(api.GET('/v1/auth/sessions', { signal })),
  })
}

/** Something about one's own account; what is shown of it is read again. */
function useOwnChange<T, R>(change: (given: T) => Promise<R>) {
  const client = useQueryClient()
  return useAct({
    mutationFn: change,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: accountKey })
      await client.invalidateQueries({ queryKey: ['session'] })
    },
  })
}

export const useEnableTotp = () =>
  useAct({
    mutationFn: (password: string) => answerOf(api.POST('/v1/auth/two-factor/enable', { body: given(password) })),
  })
export const useConfirmTotp = () =>
  useOwnChange((code: string) => answerOf(api.POST('/v1/auth/two-factor/verify-totp', { body: { code } })))
export const useDisableTotp = () =>
  useOwnChange((password: string) => answerOf(api.POST('/v1/auth/two-factor/disable', { body: given(password) })))
export const useDropPasskey = () =>
  useOwnChange((id: string) => answerOf(api.POST('/v1/auth/passkey/delete-passkey', { body: { id } })))
export const useEndSession = () =>
  useOwnChange((sessionId: string) =>
    answerOf(api.DELETE('/v1/auth/sessions/{sessionId}', { params: { path: { sessionId } } })),
  )
export const useChooseAgency = () => {
  const client = useQueryClient()
  return useAct({
    mutationFn: (agencyId: string) => answerOf(api.POST('/v1/auth/agency', { body: { agencyId } })),
    onSuccess: () => entered(client),
  })
}
export const useChangePassword = () =>
  useOwnChange((body: { readonly currentPassword: string; readonly newPassword: string }) =>
    answerOf(api.POST('/v1/auth/change-password', { body: { ...body, revokeOtherSessions: true } })),
  )

export const useAddPasskey = () =>
  useOwnChange(async (name: string) => {
    const optionsJSON = await answerOf(api.GET('/v1/auth/passkey/generate-register-options'))
    const response = await startRegistration({ optionsJSON })
    const body = { response: { ...response }, ...(name !== '' && { name }) }
    return answerOf(api.POST('/v1/auth/passkey/verify-registration', { body }))
  })

/** Whoever came by single sign-on alone has no password to give. */
const given = (password: string) => (password === '' ? {} : { password })
