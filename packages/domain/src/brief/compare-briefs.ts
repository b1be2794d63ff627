import { type BriefSection, type BriefText, briefSections } from '../task/task.ts'

/** A run of words that both versions have, or only the older or the newer one. */
export interface WordRun {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

export interface SectionChange {
  readonly section: BriefSection
  readonly runs: readonly WordRun[]
}

/** What a newer version of a brief says otherwise: the sections that differ, each as runs of words in order. */
export function compareBriefs(older: BriefText, newer: BriefText): SectionChange[] {
  return briefSections
    .filter((section) => older[section] !== newer[section])
    .map((section) => ({ section, runs: compareWords(older[section], newer[section]) }))
}

/**
 * The shortest edit between two texts by words, by the table of longest common subsequences, after what both begin and
 * end with is set aside. Blanks belong to the word before them, so that the runs joined give either text again.
 */
export function compareWords(older: string, newer: string): WordRun[] {
  const a = tokens(older)
  const b = tokens(newer)
  const start = commonStart(a, b)
  const end = commonStart(a.slice(start).reverse(), b.slice(start).reverse())
  const middle = edit(a.slice(start, a.length - end), b.slice(start, b.length - end))
  const same = (words: readonly string[]): WordRun[] => words.map((text) => ({ kind: 'same', text }))
  return joined([...same(a.slice(0, start)), ...middle, ...same(end === 0 ? [] : a.slice(-end))])
}

const tokens = (text: string): string[] => text.match(/\s*\S+\s*?(?=\s|$)|\s+$/g) ?? []

function commonStart(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((word, index) => word !== b[index])
  return differs < 0 ? a.length : differs
}

function edit(a: readonly string[], b: readonly string[]): WordRun[] {
  const width = b.length + 1
  const lengths = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] as number
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const runs: WordRun[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      runs.push({ kind: 'same', text: a[i++] as string })
      j++
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1)))
      runs.push({ kind: 'removed', text: a[i++] as string })
    else runs.push({ kind: 'added', text: b[j++] as string })
  }
  return runs
}

/** Within a change, what went stands before what came. */
function joined(runs: readonly WordRun[]): WordRun[] {
  const result: WordRun[] = []
  for (const run of ordered(runs)) {
    const last = result.at(-1)
    if (last?.kind === run.kind) result[result.length - 1] = { kind: run.kind, text: last.text + run.text }
    else result.push(run)
  }
  return result
}

function ordered(runs: readonly WordRun[]): WordRun[] {
  const result: WordRun[] = []
  let change: WordRun[] = []
  const flush = () => {
    result.push(...change.filter(({ kind }) => kind === 'removed'), ...change.filter(({ kind }) => kind === 'added'))
    change = []
  }
  for (const run of runs) {
    if (run.kind !== 'same') change.push(run)
    else {
      flush()
      result.push(run)
    }
  }
  flush()
  return result
}
