import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findSensitive } from '../free-text/find-sensitive.ts'
import type { BriefSection } from '../task/task.ts'
import type { BriefRule, Finding } from './finding.ts'
import { type BriefDraft, lintBrief } from './lint-brief.ts'
import { readBrief } from './read-brief.ts'
import { readBriefJson } from './read-brief-json.ts'

const folder = new URL('../../../../test/fixtures/briefs/', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8')

/** A good brief with one section said badly; null where it is left out, in parts where a scanner of repositories reads along. */
interface Bad {
  readonly from: string
  readonly section: BriefSection
  readonly says: string | readonly string[] | null
  readonly rule: BriefRule
}

interface Corpus {
  readonly good: ReadonlyMap<string, BriefDraft>
  readonly bad: readonly Bad[]
}

function corpusIn(place: string): Corpus {
  const files = readdirSync(new URL(`${place}good/`, folder))
  const draftOf = (file: string) => {
    const text = read(`${place}good/${file}`)
    return (file.endsWith('.json') ? readBriefJson(text) : readBrief(text)).sections
  }
  const good = new Map(files.map((file) => [file.replace(/[.]\w+$/, ''), draftOf(file)]))
  return { good, bad: JSON.parse(read(`${place}bad.json`)) }
}

const errors = (draft: BriefDraft): Finding[] => lintBrief(draft).filter(({ severity }) => severity === 'error')

function changed({ good }: Corpus, { from, section, says }: Bad): BriefDraft {
  const { [section]: _, ...rest } = good.get(from) as BriefDraft
  return says === null ? rest : { ...rest, [section]: [says].flat().join('') }
}

/** The second is by somebody who knew none of the rules: suppliers, codes and hashes in the good, secrets and patients in the bad. */
describe.each([
  ['first', corpusIn(''), 60],
  ['second', corpusIn('strangers/'), 30],
] as const)('In the %s corpus', (_, corpus, fewest) => {
  const { good, bad } = corpus

  it('at most one good brief in twenty is found fault with', () => {
    const faulted = [...good].filter(([, draft]) => errors(draft).length > 0).map(([name]) => name)
    expect(good.size).toBeGreaterThanOrEqual(fewest)
    expect(faulted.length / good.size, faulted.join(', ')).toBeLessThanOrEqual(0.05)
  })

  it('at least nineteen bad briefs in twenty are found, by the rule that they break', () => {
    const missed = bad.filter(
      (one) => !errors(changed(corpus, one)).some(({ rule, section }) => rule === one.rule && section === one.section),
    )
    expect(bad.length).toBeGreaterThanOrEqual(fewest)
    expect(missed.length / bad.length, JSON.stringify(missed, null, 1)).toBeLessThanOrEqual(0.05)
  })

  it('a finding says how to mend it, and never repeats a secret or the data of a patient', () => {
    for (const one of bad)
      for (const { rule, mend, message, words } of errors(changed(corpus, one))) {
        expect(mend).not.toBe('')
        if (rule === 'secret' || rule === 'patient-data') {
          expect(words).toBe('')
          expect(message).not.toMatch(/\d{3}/)
        }
      }
  })
})

it('of single lines in a stranger’s words one innocent one in twenty at most is objected to, and nineteen telling ones in twenty are', () => {
  const lines: { innocent: string[]; telling: string[] } = JSON.parse(read('strangers/lines.json'))
  const isFound = (line: string) => findSensitive(line).length > 0
  const faulted = lines.innocent.filter(isFound)
  const missed = lines.telling.filter((line) => !isFound(line))
  expect(Math.min(lines.innocent.length, lines.telling.length)).toBeGreaterThanOrEqual(70)
  expect(faulted.length / lines.innocent.length, faulted.join('; ')).toBeLessThanOrEqual(0.05)
  expect(missed.length / lines.telling.length, missed.join('; ')).toBeLessThanOrEqual(0.05)
})
