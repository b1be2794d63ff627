import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { BriefSection } from '../task/task.ts'
import type { BriefRule, Finding } from './finding.ts'
import { type BriefDraft, lintBrief } from './lint-brief.ts'
import { readBrief } from './read-brief.ts'
import { readBriefJson } from './read-brief-json.ts'

const folder = new URL('../../../../test/fixtures/briefs/', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8')

const good: ReadonlyMap<string, BriefDraft> = new Map(
  readdirSync(new URL('good/', folder)).map((file) => {
    const text = read(`good/${file}`)
    const { sections } = file.endsWith('.json') ? readBriefJson(text) : readBrief(text)
    return [file.replace(/[.]\w+$/, ''), sections]
  }),
)

/** A good brief with one section said badly; null where it is left out. */
interface Bad {
  readonly from: string
  readonly section: BriefSection
  readonly says: string | null
  readonly rule: BriefRule
}
const bad: readonly Bad[] = JSON.parse(read('bad.json'))

const errors = (draft: BriefDraft): Finding[] => lintBrief(draft).filter(({ severity }) => severity === 'error')

function changed({ from, section, says }: Bad): BriefDraft {
  const { [section]: _, ...rest } = good.get(from) as BriefDraft
  return says === null ? rest : { ...rest, [section]: says }
}

it('at most one good brief in twenty is found fault with', () => {
  const faulted = [...good].filter(([, draft]) => errors(draft).length > 0).map(([name]) => name)
  expect(good.size).toBeGreaterThanOrEqual(60)
  expect(faulted.length / good.size, faulted.join(', ')).toBeLessThanOrEqual(0.05)
})

it('at least nineteen bad briefs in twenty are found, by the rule that they break', () => {
  const missed = bad.filter(
    (one) => !errors(changed(one)).some(({ rule, section }) => rule === one.rule && section === one.section),
  )
  expect(bad.length).toBeGreaterThanOrEqual(60)
  expect(missed.length / bad.length, JSON.stringify(missed, null, 1)).toBeLessThanOrEqual(0.05)
})

it('a finding says how to mend it, and never repeats a secret or the data of a patient', () => {
  for (const one of bad)
    for (const { rule, mend, message, words } of errors(changed(one))) {
      expect(mend).not.toBe('')
      if (rule === 'secret' || rule === 'patient-data') {
        expect(words).toBe('')
        expect(message).not.toMatch(/\d{3}/)
      }
    }
})
