import type { WaitedFor } from '@understudy/domain/work-item/work-item'

export const waitsForWords: Readonly<Record<WaitedFor, string>> = {
  client: 'Client',
  agency: 'Agency',
  third_party: 'Third party',
}
