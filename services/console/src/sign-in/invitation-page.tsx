import '../forms/forms.css'
import { Button } from '@mantine/core'
import type { Session } from '@understudy/contract/http/session'
import { useSession, useSignOut } from '../api/session.ts'
import { useAcceptInvitation, useInvitation, useWays } from '../api/sign-in.ts'
import { welcome } from '../frame/use-landing.ts'
import { signInTexts } from '../words/sign-in-texts.ts'
import { Door, DoorForm } from './door.tsx'
import { linkToken } from './link-token.ts'
import { NewPasswordForm } from './new-password-form.tsx'

/** Whom a link of a letter is for, and how they will sign in. */
export function InvitationPage() {
  const invitation = useInvitation(linkToken())
  const { data: session } = useSession()
  if (invitation.isPending) return null
  if (invitation.error !== null)
    return (
      <Door title={signInTexts.thisInvitationWorksNoMore}>
        <p className="quiet">{signInTexts.itWasUsedTakenBack}</p>
        <a href="/">{signInTexts.toTheFrontDoor}</a>
      </Door>
    )
  const { agencyName, name, email, hasAccount } = invitation.data
  return (
    <Door title={signInTexts.welcomeTo(agencyName)}>
      <p className="quiet">
        {name}, {email}
      </p>
      {session?.isPerson === true && session.memberName !== name ? (
        <SignedInAsAnother session={session} agencyName={agencyName} name={name} />
      ) : session?.isPerson === true ? (
        <AcceptAsMyself as={session.memberName} />
      ) : hasAccount ? (
        <p>
          {signInTexts.youHaveAnAccountAlready} <a href="/">{signInTexts.signIn}</a>
          {signInTexts.thenOpenTheLinkOf}
        </p>
      ) : (
        <ChoosePassword />
      )}
    </Door>
  )
}

const goIn = () => location.replace(`/${welcome}`)

interface SignedInProps {
  readonly session: Session
  readonly agencyName: string
  readonly name: string
}

/** Somebody else's link in one's own browser; or one's own, where another agency has one's name otherwise. */
function SignedInAsAnother({ session: { memberName, agencyName: own }, agencyName, name }: SignedInProps) {
  const signOut = useSignOut()
  return (
    <>
      <p role="status">{signInTexts.youAreSignedInAs(memberName, name)}</p>
      <Button size="md" fullWidth loading={signOut.isPending} onClick={() => signOut.mutate()}>
        {signInTexts.signOutFirst}
      </Button>
      {own === agencyName ? (
        <p className="quiet">{signInTexts.youAreAMemberAlready(agencyName)}</p>
      ) : (
        <details className="more">
          <summary>{signInTexts.itIsForMe}</summary>
          <AcceptAsMyself as={memberName} />
        </details>
      )}
    </>
  )
}

function AcceptAsMyself({ as }: { readonly as: string }) {
  const accept = useAcceptInvitation()
  return (
    <DoorForm
      send={signInTexts.acceptAs(as)}
      onSend={() => accept.mutate({ token: linkToken() }, { onSuccess: goIn })}
      isSending={accept.isPending}
      error={accept.error}
    >
      <p className="quiet">{signInTexts.theAgencyBecomesOneMore}</p>
    </DoorForm>
  )
}

function ChoosePassword() {
  const { data: ways } = useWays()
  const accept = useAcceptInvitation()
  return (
    <>
      <NewPasswordForm
        label={signInTexts.password}
        send={signInTexts.setThePasswordAndGo}
        onSend={(password) => accept.mutate({ token: linkToken(), password }, { onSuccess: goIn })}
        isSending={accept.isPending}
        error={accept.error}
      />
      {ways?.singleSignOn != null && (
        <Button
          variant="default"
          fullWidth
          loading={accept.isPending}
          onClick={() => accept.mutate({ token: linkToken() }, { onSuccess: goIn })}
        >
          {signInTexts.iWillSignInWith(ways.singleSignOn)}
        </Button>
      )}
    </>
  )
}
