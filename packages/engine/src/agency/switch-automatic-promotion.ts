import type { SwitchAutomaticPromotion } from '@understudy/contract/commands/agency-commands'
import { switchAutomaticPromotion } from '@understudy/domain/agency/agency'
import { verb } from '../shell/verb.ts'

/** Which plans promote without a signature. */
export const switchAutomaticPromotionVerb = verb<'agency.switch_automatic_promotion', SwitchAutomaticPromotion>({
  name: 'agency.switch_automatic_promotion',
  allow: ['owner'],
  needs: (_, __, { agencyId }) => [{ type: 'agency', id: agencyId }],
  decide: ({ plans }, _, { agencyId }) => switchAutomaticPromotion(agencyId, plans),
})
