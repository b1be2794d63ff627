import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider as OidcProvider } from 'oidc-provider'
import type { Person } from './person.ts'

export interface Provider {
  readonly issuer: string
  readonly client: { readonly clientId: string; readonly clientSecret: string }
  /** Somebody goes through single sign-on at their browser. @returns where they end. */
  signIn(at: Person, as: { readonly email: string; readonly verified: boolean }): Promise<{ location: string }>
  close(): Promise<void>
}

const client = { clientId: 'understudy', clientSecret: 'a secret of the provider for this test alone' }

/** An OpenID Connect provider on this machine, which knows everybody and asks nobody for a password. */
export async function openProvider(): Promise<Provider> {
  const server = createServer()
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new OidcProvider(issuer, {
    clients: [
      {
        ...{ client_id: client.clientId, client_secret: client.clientSecret, grant_types: ['authorization_code'] },
        // The port of the API under test is not known yet; it names its own address when it asks.
        redirect_uris: ['http://127.0.0.1/v1/auth/callback/oidc'],
        ...{ response_types: ['code'], application_type: 'native', token_endpoint_auth_method: 'client_secret_basic' },
      },
    ],
    claims: { email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/enter/${uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: async () => claimsOf(id) }),
  })
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/enter/')) return void answer(request, response)
    const account = String(request.headers['x-account'])
    void enter(provider, request, response, account)
  })
  return {
    ...{ issuer, client },
    signIn: (at, { email, verified }) => follow(at, `${email}|${verified}`),
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

function claimsOf(id: string) {
  const [email, verified] = id.split('|')
  return { sub: id, email, email_verified: verified === 'true', name: 'Somebody' }
}

async function enter(
  provider: OidcProvider,
  request: Parameters<OidcProvider['interactionDetails']>[0],
  response: Parameters<OidcProvider['interactionDetails']>[1],
  accountId: string,
): Promise<void> {
  const { params } = await provider.interactionDetails(request, response)
  const grant = new provider.Grant({ accountId, clientId: String(params['client_id']) })
  grant.addOIDCScope('openid email profile')
  const consent = { grantId: await grant.save() }
  await provider.interactionFinished(
    request,
    response,
    { login: { accountId }, consent },
    { mergeWithLastSubmission: false },
  )
}

/** Goes where a browser would be sent, with the cookies that each of the two sites has set. */
async function follow(at: Person, account: string): Promise<{ location: string }> {
  const begun = await at.post('/v1/auth/sign-in/social', { provider: 'oidc', callbackURL: '/' })
  let location = String(begun.body.url)
  const jar = new Map<string, string>()
  for (let hop = 0; hop < 8; hop++) {
    if (new URL(location).pathname === '/v1/auth/callback/oidc') {
      const { pathname, search } = new URL(location)
      return { location: String((await at.get(pathname + search)).headers.get('location')) }
    }
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(location, { redirect: 'manual', headers: { cookie, 'x-account': account } })
    for (const one of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? []
      jar.set(name, value)
    }
    const next = answer.headers.get('location')
    if (next === null) throw new Error(`The provider answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`)
    location = new URL(next, location).href
  }
  throw new Error('The provider sends the browser in circles')
}
