import { ownEntry } from '../own-entry.ts'
import type { ThemeEvents } from './name-theme.ts'
import { type ThemeRegistry, withMoved } from './theme.ts'

type Body<T extends keyof ThemeEvents> = ThemeEvents[T]

/** The fold of what happens to themes; undefined where the event is about something else. */
export function evolveThemes(registry: ThemeRegistry, type: string, body: object): ThemeRegistry | undefined {
  const { themes } = registry
  switch (type) {
    case 'agency.theme_named': {
      const { theme, name, likelyCause } = body as Body<typeof type>
      return { themes: { ...themes, [theme]: { name, likelyCause } } }
    }
    case 'agency.theme_renamed': {
      const { from, to, name } = body as Body<typeof type>
      return withMoved(registry, from, to, { name, likelyCause: ownEntry(themes, from)?.likelyCause ?? null })
    }
    case 'agency.themes_merged': {
      const { from, into, name } = body as Body<typeof type>
      const likelyCause = ownEntry(themes, into)?.likelyCause ?? ownEntry(themes, from)?.likelyCause ?? null
      return withMoved(registry, from, into, { name, likelyCause })
    }
    default:
      return undefined
  }
}
