import type { MergeThemes } from '@understudy/contract/commands/rework-commands'
import { mergeThemes } from '@understudy/domain/rework/name-theme'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** One theme becomes part of another, with all that was counted under either. */
export const mergeThemesVerb = verb<'agency.merge_themes', MergeThemes>({
  name: 'agency.merge_themes',
  allow: ['owner', 'ops_lead', 'reviewer'],
  needs: (_, __, { agencyId }) => [{ type: 'agency', id: agencyId }],
  decide: ({ theme, into }, world, { agencyId }) => {
    const agency = world.read('agency', agencyId)
    return agency === undefined ? notFound('agency') : mergeThemes(agency, agencyId, theme, into)
  },
})
