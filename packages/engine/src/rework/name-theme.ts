import type { NameTheme } from '@understudy/contract/commands/rework-commands'
import { nameTheme } from '@understudy/domain/rework/name-theme'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** A theme in the agency's words. One that verdicts named without it is a theme too, without a suggestion. */
export const nameThemeVerb = verb<'agency.name_theme', NameTheme>({
  name: 'agency.name_theme',
  allow: ['owner', 'ops_lead', 'reviewer'],
  needs: (_, __, { agencyId }) => [{ type: 'agency', id: agencyId }],
  decide: ({ name, likelyCause }, world, { agencyId }) => {
    const agency = world.read('agency', agencyId)
    return agency === undefined ? notFound('agency') : nameTheme(agency, agencyId, name, likelyCause)
  },
})
