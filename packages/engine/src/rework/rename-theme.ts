import type { RenameTheme } from '@understudy/contract/commands/rework-commands'
import { renameTheme } from '@understudy/domain/rework/name-theme'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** A theme is called otherwise; its old words mean it still. */
export const renameThemeVerb = verb<'agency.rename_theme', RenameTheme>({
  name: 'agency.rename_theme',
  allow: ['owner', 'ops_lead', 'reviewer'],
  needs: (_, __, { agencyId }) => [{ type: 'agency', id: agencyId, with: 'theme_words' }],
  decide: ({ theme, name }, world, { agencyId }) => {
    const agency = world.read('agency', agencyId)
    return agency === undefined ? notFound('agency') : renameTheme(agency, agencyId, theme, name, world.themeWords())
  },
})
