import { useQuery } from '@tanstack/react-query'
import { answerOf } from './answer-of.ts'
import { api } from './api.ts'
import { settingsKey } from './use-settings.ts'

export const inboundKey = [...settingsKey, 'inbound']

/** The addresses by which other systems send work. */
export function useInbound() {
  return useQuery({
    queryKey: inboundKey,
    queryFn: async ({ signal }) => (await answerOf(api.GET('/v1/inbound-webhooks', { signal }))).items,
  })
}
