import type { AddressGuard } from './address-guard.ts'
import { type Delivery, failed } from './delivery.ts'
import { type Letter, openEmail, type SmtpPlace } from './email.ts'
import { sendInApp } from './in-app.ts'
import type { Notice } from './notice.ts'
import { sendSlack } from './slack.ts'
import { sendTeams } from './teams.ts'
import { sendWebhook, type WebhookTarget } from './webhook.ts'

/** Where a message goes. */
export type Destination =
  | { readonly channel: 'email'; readonly address: string }
  | { readonly channel: 'slack' | 'teams'; readonly url: string }
  | ({ readonly channel: 'webhook' } & WebhookTarget)
  | { readonly channel: 'in_app' }

export interface ChannelsConfig {
  /** Undefined where this installation sends no e-mail. */
  readonly smtp: SmtpPlace | undefined
  readonly guard: AddressGuard
}

/** Every channel there is, behind one call. */
export interface Channels {
  /** Never throws: what goes wrong is the answer. `at` is the attempt's time. */
  deliver(to: Destination, notice: Notice, at: Date): Promise<Delivery>
  /** A letter to one person, under the id of its message. Never throws either. */
  write(address: string, letter: Letter, id: string): Promise<Delivery>
  readonly hasEmail: boolean
  close(): void
}

export function openChannels({ smtp, guard }: ChannelsConfig): Channels {
  const email = smtp === undefined ? undefined : openEmail(smtp)
  const send = async (to: Destination, notice: Notice, at: Date): Promise<Delivery> => {
    switch (to.channel) {
      case 'email':
        return email === undefined ? noEmail() : email.send(to.address, notice)
      case 'slack':
        return sendSlack(guard, to.url, notice)
      case 'teams':
        return sendTeams(guard, to.url, notice)
      case 'webhook':
        return sendWebhook(guard, to, notice, at)
      case 'in_app':
        return sendInApp()
    }
  }
  return {
    deliver: (to, notice, at) => send(to, notice, at).catch((error: Error) => failed('unreachable', error.name)),
    write: async (address, letter, id) =>
      (await email?.write(address, letter, id).catch((error: Error) => failed('unreachable', error.name))) ?? noEmail(),
    hasEmail: email !== undefined,
    close: () => email?.close(),
  }
}

const noEmail = () => failed('not_configured', 'SMTP_URL is not set')
