import { Button } from '@mantine/core'
import type { Session } from '@understudy/contract/http/session'
import type { OwnAccount } from '@understudy/contract/http/sign-in'
import { useSignOut } from '../api/session.ts'
import { useAccount, useChooseAgency } from '../api/sign-in.ts'
import { Reading } from '../frame/reading.tsx'
import { roleWords } from '../words/role-words.ts'
import { AuthenticatorCard } from './authenticator-card.tsx'
import { PasskeysCard } from './passkeys-card.tsx'
import { PasswordCard } from './password-card.tsx'
import './security.css'
import { securityTexts } from '../words/security-texts.ts'
import { SessionsCard } from './sessions-card.tsx'

/** One's own account: second factors, passkeys, the password, sessions and agencies. */
export function SecurityPage({ session }: { readonly session: Session }) {
  const account = useAccount()
  const signOut = useSignOut()
  return (
    <main className="security" id="content">
      <div className="security-head">
        <h1>{securityTexts.mySecurity}</h1>
        {!session.needsSecondFactor && <a href="/">{securityTexts.backToTheBoard}</a>}
        <Button variant="default" size="xs" loading={signOut.isPending} onClick={() => signOut.mutate()}>
          {securityTexts.signOut}
        </Button>
      </div>
      {session.needsSecondFactor && (
        <p className="security-asked" role="status">
          {securityTexts.asksForASecondFactor(session.agencyName)}
        </p>
      )}
      <Reading of={account}>{account.data && <Cards account={account.data} />}</Reading>
    </main>
  )
}

function Cards({ account }: { readonly account: OwnAccount }) {
  return (
    <div className="security-cards">
      <AuthenticatorCard account={account} />
      <PasskeysCard />
      {account.hasPassword && <PasswordCard />}
      <SessionsCard />
      {account.agencies.length > 1 && <AgenciesCard agencies={account.agencies} />}
    </div>
  )
}

function AgenciesCard({ agencies }: Pick<OwnAccount, 'agencies'>) {
  const choose = useChooseAgency()
  return (
    <section className="security-card" aria-label={securityTexts.agencies}>
      <h2>{securityTexts.agencies}</h2>
      <ul>
        {agencies.map(({ agencyId, agencyName, roles, isCurrent }) => (
          <li key={agencyId}>
            <span>
              {agencyName} <span className="quiet">{roles.map((role) => roleWords[role]).join(', ')}</span>
            </span>
            {isCurrent ? (
              <span className="quiet">{securityTexts.here}</span>
            ) : (
              <Button size="xs" variant="default" loading={choose.isPending} onClick={() => choose.mutate(agencyId)}>
                {securityTexts.workHere}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
