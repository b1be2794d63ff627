import type { Role } from '@understudy/domain/actor'

export const roleWords: Readonly<Record<Role, string>> = {
  owner: 'Owner',
  ops_lead: 'Ops lead',
  reviewer: 'Reviewer',
  assistant: 'Assistant',
  client_contact: 'Client contact',
}
