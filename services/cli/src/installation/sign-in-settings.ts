import type { SignInConfig } from '@understudy/api/sign-in/sign-in'
import type { Settings } from './settings.ts'

/**
 * How people sign in as themselves to this installation.
 * @throws Error that names the variable that is missing.
 */
export function signInOf({
  publicUrl,
  oidcIssuer,
  oidcClientId,
  oidcClientSecret,
  oidcName,
}: Settings): Pick<SignInConfig, 'publicUrl' | 'singleSignOn'> {
  if (oidcIssuer === undefined) return { publicUrl }
  if (oidcClientId === undefined || oidcClientSecret === undefined)
    throw new Error(
      'OIDC_ISSUER is set, so OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are needed too: the provider gives both',
    )
  const asked = { issuer: oidcIssuer, clientId: oidcClientId, clientSecret: oidcClientSecret }
  return { publicUrl, singleSignOn: { ...asked, name: oidcName ?? new URL(oidcIssuer).hostname } }
}
