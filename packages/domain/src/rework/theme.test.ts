import { describe, expect, it } from 'vitest'
import type { Agency } from '../agency/agency.ts'
import type { Decision } from '../decision.ts'
import { after, agency, codesOf } from '../samples.fixture.ts'
import { mergeThemes, nameTheme, renameTheme } from './name-theme.ts'
import { themeName, themeOf } from './theme.ts'

const take = (of: Agency, decide: (registry: Agency) => Decision) => after('agency', of, decide(of))
const named = (name: string, of = agency) => take(of, (one) => nameTheme(one, 'a', name, 'brief'))

describe('A theme of rework', () => {
  it('is any word that a verdict names; case and spaces make no other', () => {
    expect(themeOf(agency, ' Missing   FIELD ')).toBe('missing field')
    expect(themeName(agency, ' Missing field ')).toBe('Missing field')
  })

  it('that the agency names suggests a likely cause, which can change', () => {
    const first = named('Missing field')
    expect(first.themes).toEqual({ 'missing field': { name: 'Missing field', likelyCause: 'brief' } })
    expect(nameTheme(first, 'a', 'Missing field', 'brief')).toMatchObject({ events: [] })
    const second = take(first, (one) => nameTheme(one, 'a', 'Missing field', 'tool'))
    expect(second.themes?.['missing field']?.likelyCause).toBe('tool')
  })
})

describe('A word that every object answers', () => {
  const empty = { ...agency, themes: {}, themeWords: {} }

  it('is a theme as any other, and means itself', () => {
    for (const word of ['Constructor', '__proto__', 'ToString']) {
      const key = word.toLowerCase()
      expect([themeOf(empty, word), themeName(empty, word)]).toEqual([key, word])
      const renamed = take(named(word, empty), (one) => renameTheme(one, 'a', word, 'Layout'))
      expect([themeOf(renamed, word), themeOf(renamed, 'layout')]).toEqual(['layout', 'layout'])
      expect(renamed.themes).toEqual({ layout: { name: 'Layout', likelyCause: 'brief' } })
    }
  })

  it('may be what another theme is renamed to or merged into', () => {
    const renamed = take(named('Layout', empty), (one) => renameTheme(one, 'a', 'Layout', 'Constructor'))
    expect([themeOf(renamed, 'Layout'), renamed.themes?.['constructor']?.likelyCause]).toEqual(['constructor', 'brief'])
    const merged = take(named('Layout', empty), (one) => mergeThemes(one, 'a', 'layout', 'constructor'))
    expect([themeOf(merged, 'Layout'), themeName(merged, 'Layout')]).toEqual(['constructor', 'constructor'])
  })
})

describe('A theme that is called otherwise', () => {
  const renamed = take(named('Missing field'), (one) => renameTheme(one, 'a', 'missing field', 'Missing data'))

  it('keeps its likely cause, and its old word means it still, on old verdicts and new', () => {
    expect(renamed.themes).toEqual({ 'missing data': { name: 'Missing data', likelyCause: 'brief' } })
    expect(themeOf(renamed, 'Missing field')).toBe('missing data')
    expect(themeName(renamed, 'missing FIELD')).toBe('Missing data')
  })

  it('again and again leaves no chain to follow', () => {
    const again = take(renamed, (one) => renameTheme(one, 'a', 'missing field', 'Gap'))
    expect(again.themeWords).toEqual({ 'missing field': 'gap', 'missing data': 'gap' })
    const back = take(again, (one) => renameTheme(one, 'a', 'gap', 'Missing field'))
    expect(['gap', 'missing data', 'missing field'].map((word) => themeOf(back, word))).toEqual(
      Array(3).fill('missing field'),
    )
  })

  it('only in the way it is written stays the same theme', () => {
    const written = take(named('missing field'), (one) => renameTheme(one, 'a', 'missing field', 'Missing Field'))
    expect(written.themes).toEqual({ 'missing field': { name: 'Missing Field', likelyCause: 'brief' } })
    expect(written.themeWords).toEqual({})
  })

  it('cannot take the name of another: those two are merged', () => {
    const two = named('Wrong date', named('Missing field'))
    expect(codesOf(renameTheme(two, 'a', 'wrong date', 'missing field'))).toEqual(['theme_exists'])
    expect(codesOf(nameTheme(renamed, 'a', 'Missing field', null))).toEqual(['means_another'])
    const rename = (to: string, of = agency) => renameTheme(of, 'a', 'late', to, ['Late', 'Wrong  date'])
    expect([rename('Wrong date'), rename('wrong DATE')].map(codesOf)).toEqual(Array(2).fill(['theme_exists']))
    expect([rename('LATE'), rename('Too late')].map(codesOf)).toEqual([[], []])
    const back = take(agency, () => rename('Too late'))
    expect(codesOf(renameTheme(back, 'a', 'too late', 'Late', ['Late', 'Too late']))).toEqual([])
  })
})

describe('Themes that are merged', () => {
  const two = named('Wrong date', named('Missing field'))
  const merged = take(two, (one) => mergeThemes(one, 'a', 'wrong date', 'missing field'))

  it('quality rule 11: themes that are merged are one: every word of either means the one that stays', () => {
    expect(Object.keys(merged.themes ?? {})).toEqual(['missing field'])
    expect(themeOf(merged, 'Wrong date')).toBe('missing field')
    const third = take(merged, (one) => mergeThemes(one, 'a', 'missing field', 'Carelessness'))
    expect(['wrong date', 'missing field'].map((word) => themeOf(third, word))).toEqual(Array(2).fill('carelessness'))
    expect(third.themes).toEqual({ carelessness: { name: 'Carelessness', likelyCause: 'brief' } })
  })

  it('once are not merged again', () => {
    expect(codesOf(mergeThemes(merged, 'a', 'wrong date', 'Missing field'))).toEqual(['same_theme'])
  })
})
