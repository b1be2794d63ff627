import { Button, type ButtonProps } from '@mantine/core'
import type { ReactNode, SyntheticEvent } from 'react'
import { ThemeSwitch } from '../frame/theme-switch.tsx'
import { signInError } from './sign-in-error.ts'

interface DoorProps {
  readonly title: string
  readonly children: ReactNode
}

/** The frame of every page that needs no session. */
export function Door({ title, children }: DoorProps) {
  return (
    <main className="alone">
      <section className="sign-in">
        <img src="/icon.svg" alt="" width={40} height={40} />
        <h1>{title}</h1>
        {children}
      </section>
      <ThemeSwitch />
    </main>
  )
}

interface DoorFormProps {
  readonly send: string
  readonly onSend: () => void
  readonly isSending: boolean
  readonly error: Error | null
  /** How its button looks where the form is one of several on a page. */
  readonly look?: Pick<ButtonProps, 'size' | 'variant' | 'fullWidth'>
  readonly children: ReactNode
}

const alone = { size: 'md', fullWidth: true } as const

export function DoorForm({ send, onSend, isSending, error, look = alone, children }: DoorFormProps) {
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (!isSending) onSend()
  }
  return (
    <form className="door-form" onSubmit={submit}>
      {children}
      {error !== null && (
        <p className="door-error" role="alert">
          {signInError(error)}
        </p>
      )}
      <Button type="submit" {...look} loading={isSending}>
        {send}
      </Button>
    </form>
  )
}
