import { accepted, type Decision, type Proposed, refusedBecause } from '../decision.ts'
import { ownEntry } from '../own-entry.ts'
import type { Cause } from '../review/review.ts'
import { type ThemeRegistry, themeKey, themeName, themeOf } from './theme.ts'

export interface ThemeEvents {
  'agency.theme_named': { theme: string; name: string; likelyCause: Cause | null }
  'agency.theme_renamed': { from: string; to: string; name: string }
  'agency.themes_merged': { from: string; into: string; name: string }
}

const event = <T extends keyof ThemeEvents>(id: string, type: T, body: ThemeEvents[T]): Proposed => ({
  stream: 'agency',
  id,
  type,
  body,
})

/** A theme of the agency's own words, with the cause that it suggests; named again, the suggestion changes. */
export function nameTheme(registry: ThemeRegistry, id: string, name: string, likelyCause: Cause | null): Decision {
  const theme = themeKey(name)
  if (themeOf(registry, name) !== theme)
    return refusedBecause(
      'means_another',
      `“${name}” means the theme “${themeName(registry, name)}”`,
      'Name that one, or choose another word',
    )
  const known = ownEntry(registry.themes, theme)
  if (known?.name === name && known.likelyCause === likelyCause) return accepted([], { theme })
  return accepted([event(id, 'agency.theme_named', { theme, name, likelyCause })], { theme })
}

/**
 * The theme is called otherwise; what was counted under its old words counts on. The name of another is refused, also
 * where that one was only ever named on verdicts: `used` are the words that verdicts have named. Only a merge makes two one.
 */
export function renameTheme(
  registry: ThemeRegistry,
  id: string,
  word: string,
  name: string,
  used: readonly string[] = [],
): Decision {
  const from = themeOf(registry, word)
  const to = themeKey(name)
  const isKnown = ownEntry(registry.themes, to) !== undefined || used.some((one) => themeOf(registry, one) === to)
  const taken = to !== from && (isKnown || isOfAnother(registry, to, from))
  if (taken)
    return refusedBecause('theme_exists', `There is a theme “${themeName(registry, name)}” already`, 'Merge the two')
  if (ownEntry(registry.themes, from)?.name === name) return accepted([], { theme: from })
  return accepted([event(id, 'agency.theme_renamed', { from, to, name })], { theme: to })
}

/** One theme becomes part of another: their counts are one from now on, the old ones too. */
export function mergeThemes(registry: ThemeRegistry, id: string, word: string, intoWord: string): Decision {
  const from = themeOf(registry, word)
  const into = themeOf(registry, intoWord)
  if (from === into)
    return refusedBecause('same_theme', `“${word}” and “${intoWord}” are one theme already`, 'Name two themes')
  const name = themeName(registry, intoWord)
  return accepted([event(id, 'agency.themes_merged', { from, into, name })], { theme: into })
}

function isOfAnother({ themeWords }: ThemeRegistry, word: string, theme: string): boolean {
  const means = ownEntry(themeWords, word)
  return means !== undefined && means !== theme
}
