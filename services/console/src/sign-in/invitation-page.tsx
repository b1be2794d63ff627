import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSession } from '../api/session.ts'
import { useAcceptInvitation, useInvitation, useWays } from '../api/sign-in.ts'
import { welcome } from '../frame/use-landing.ts'
import { signInTexts } from '../words/sign-in-texts.ts'
import { Door, DoorForm } from './door.tsx'
import { Field } from './field.tsx'

/** The secret stands behind the #, which the browser sends nowhere. */
const token = () => location.hash.slice(1)

/** Whom a link of a letter is for, and how they will sign in. */
export function InvitationPage() {
  const invitation = useInvitation(token())
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
      {session?.isPerson === true ? (
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

function AcceptAsMyself({ as }: { readonly as: string }) {
  const accept = useAcceptInvitation()
  return (
    <DoorForm
      send={signInTexts.acceptAs(as)}
      onSend={() => accept.mutate({ token: token() }, { onSuccess: goIn })}
      isSending={accept.isPending}
      error={accept.error}
    >
      <p className="quiet">{signInTexts.theAgencyBecomesOneMore}</p>
    </DoorForm>
  )
}

function ChoosePassword() {
  const [password, setPassword] = useState('')
  const { data: ways } = useWays()
  const accept = useAcceptInvitation()
  return (
    <>
      <DoorForm
        send={signInTexts.setThePasswordAndGo}
        onSend={() => accept.mutate({ token: token(), password }, { onSuccess: goIn })}
        isSending={accept.isPending}
        error={accept.error}
      >
        <Field
          label={signInTexts.chooseAPassword}
          description={signInTexts.atLeast12CharactersA}
          value={password}
          onChange={setPassword}
          complete="new-password"
          autoFocus
        />
      </DoorForm>
      {ways?.singleSignOn != null && (
        <Button
          variant="default"
          fullWidth
          loading={accept.isPending}
          onClick={() => accept.mutate({ token: token() }, { onSuccess: goIn })}
        >
          {signInTexts.iWillSignInWith(ways.singleSignOn)}
        </Button>
      )}
    </>
  )
}
