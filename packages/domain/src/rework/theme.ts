import { ownEntry } from '../own-entry.ts'
import type { Cause } from '../review/review.ts'

/** What an agency says about one of its themes; one that was only ever named on verdicts has nothing of this. */
export interface NamedTheme {
  readonly name: string
  /** What is at fault most often when this comes back; a suggestion to whoever gives the verdict. */
  readonly likelyCause: Cause | null
}

/**
 * The agency's words for kinds of rework. A verdict keeps the word that was said; which theme the word means follows
 * from this registry at the moment of reading, so that nothing counted is ever lost by a rename or a merge.
 */
export interface ThemeRegistry {
  readonly themes?: Readonly<Record<string, NamedTheme>>
  /** Words that mean another theme now: by renaming or merging. Never a chain. */
  readonly themeWords?: Readonly<Record<string, string>>
}

/** Words that differ in case or spaces alone are the same. */
export function themeKey(word: string): string {
  return word.trim().toLowerCase().replaceAll(/\s+/g, ' ')
}

/** The theme that a word means now, by its key. */
export function themeOf({ themeWords }: ThemeRegistry, word: string): string {
  const key = themeKey(word)
  return ownEntry(themeWords, key) ?? key
}

/** How the theme is shown: as the agency named it, else as the word was said. */
export function themeName(registry: ThemeRegistry, word: string): string {
  return ownEntry(registry.themes, themeOf(registry, word))?.name ?? word.trim()
}

/** The registry after one theme was called otherwise, or became part of another: every word of the old means the new. */
export function withMoved(
  registry: ThemeRegistry,
  from: string,
  to: string,
  theme: NamedTheme,
): Required<ThemeRegistry> {
  const { [from]: _, ...themes } = registry.themes ?? {}
  const { [to]: __, ...words } = registry.themeWords ?? {}
  const moved = Object.entries(words).map(([word, means]) => [word, means === from ? to : means])
  const own = from === to ? [] : [[from, to]]
  return { themes: { ...themes, [to]: theme }, themeWords: Object.fromEntries([...moved, ...own]) }
}
