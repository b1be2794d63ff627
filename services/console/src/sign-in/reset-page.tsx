import { Button } from '@mantine/core'
import { useReset } from '../api/sign-in.ts'
import { signInTexts } from '../words/sign-in-texts.ts'
import { Door } from './door.tsx'
import { linkToken } from './link-token.ts'
import { NewPasswordForm } from './new-password-form.tsx'

/** Where the link of a forgotten password leads. */
export function ResetPage() {
  const reset = useReset()
  if (reset.isSuccess)
    return (
      <Door title={signInTexts.yourPasswordIsSet}>
        <p className="quiet">{signInTexts.everySessionOfYoursHas}</p>
        <Button component="a" href="/" size="md" fullWidth>
          {signInTexts.signIn}
        </Button>
      </Door>
    )
  return (
    <Door title={signInTexts.setANewPassword}>
      <NewPasswordForm
        label={signInTexts.newPassword}
        send={signInTexts.setThePassword}
        onSend={(newPassword) => reset.mutate({ token: linkToken(), newPassword })}
        isSending={reset.isPending}
        error={reset.error}
      />
    </Door>
  )
}
