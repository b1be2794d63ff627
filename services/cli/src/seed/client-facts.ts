import type { Actor } from '@understudy/domain/actor'
import type { Script } from './script.ts'

/** Who says what of a client, before anything is handed over. */
export interface Saying {
  readonly script: Script
  readonly next: () => number
  readonly lead: Actor
  readonly clients: Readonly<Record<'clinic' | 'studio', string>>
}

const dollars = 100

/** How each client worked before and works now: what its measures are read against, and what whoever works for it reads first. */
export function sayWhatIsKnown({ script, next, lead, clients }: Saying, contact: Actor): void {
  const say = (name: string, input: object, by = lead) => script.add(next(), by, name, input)
  const { clinic, studio } = clients
  const counted = { source: 'Counted with the front desk over one week' }
  say('client.record_baseline', {
    clientId: clinic,
    backlog: 60,
    minutesPerWeek: 1_500,
    responseMinutes: 300,
    ...counted,
  })
  say('client.record_baseline', {
    clientId: studio,
    backlog: 25,
    minutesPerWeek: 700,
    responseMinutes: 480,
    source: 'Told by the office manager',
  })
  say('client.set_hourly_value', { clientId: clinic, currency: 'USD', leader: 95 * dollars, clinician: 210 * dollars })
  say('client.set_hourly_value', { clientId: studio, currency: 'USD', leader: 120 * dollars, clinician: 120 * dollars })
  for (const clientId of [clinic, studio])
    say('client.agree_intake', {
      clientId,
      ways: ['agency', 'inbound'],
      where: 'The shared board; whoever has it in their hands puts it there',
    })
  say('client.confirm_intake', { clientId: clinic, note: 'Everybody at the front desk was told on Monday' }, contact)
  say('client.describe_ways', {
    clientId: clinic,
    glossary: [
      { term: 'PA', meaning: 'Prior authorisation: the insurer agrees before the visit' },
      { term: 'Warm hand-off', meaning: 'The front desk calls and stays on the line until somebody has taken over' },
    ],
    channels: { tasks: 'The shared board', chat: '#front-desk', documents: 'https://files.example' },
    namingConventions: ['2026-05-14 insurer, kind of document', 'URGENT in front of what cannot wait for tomorrow'],
  })
  say('client.describe_ways', {
    clientId: studio,
    glossary: [
      { term: 'RFI', meaning: 'Request for information: a question of the contractor that stops work on site' },
    ],
    channels: { tasks: 'The board of the project', chat: '#studio', documents: 'https://files.example/projects' },
    namingConventions: ['Number of the project, title, version'],
  })
  const text = 'About {title}: we have it, and answer by the end of tomorrow.'
  say('client.save_template', { clientId: clinic, name: 'We have it', text, approvedBy: 'Dr. Samuel Hale' }, contact)
}
