import { type Reason, reason } from '../decision.ts'
import { type SopStep, sopStepKinds } from '../task/task.ts'
import { checkSteps } from './check-steps.ts'
import { type AskedValue, type Branch, valueKinds } from './step-value.ts'

export interface SopRead {
  readonly title: string | null
  readonly steps: readonly SopStep[]
  readonly reasons: readonly Reason[]
}

type Draft = { -readonly [K in keyof SopStep]: SopStep[K] }

const point = /^(\s*)(?:[-*+]|\d+[.)])\s+(?:\[[ xX]?\]\s*)?(.+)$/
const kinds = sopStepKinds.join('|')

/**
 * Reads a Markdown checklist, ours or anybody's: every point of the list is a step; what is indented below one is its
 * note. `**check**`, `(check)` or `check:` in front names its kind, `(optional)` or `{optional; asks yes / no; if 3 is
 * no}` behind it the rest.
 */
export function readSop(markdown: string): SopRead {
  const steps: Draft[] = []
  let title: string | null = null
  for (const line of markdown.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const heading = /^#{1,6}\s+(.+?)\s*#*$/.exec(line)
    const listed = point.exec(line)
    if (heading !== null) title ??= heading[1] as string
    else if (listed !== null && (listed[1] as string).length < 2) steps.push(stepOf(listed[2] as string))
    else if (/^\s+\S/.test(line) && steps.length > 0) addNote(steps.at(-1) as Draft, line)
  }
  return { title, steps, reasons: steps.length === 0 ? [nothing] : checkSteps(steps) }
}

const nothing = reason(
  'no_steps',
  'The file lists no step',
  'Write each step as a point of a list: "1. [ ] Open the queue"',
)

function addNote(step: Draft, line: string): void {
  const text = line.trim().replace(/^>\s?/, '')
  step.note = step.note === undefined ? text : `${step.note}\n${text}`
}

function stepOf(line: string): SopStep {
  const [, front, behind] = /^(.*?)\s*(?:\{([^{}]*)\})?\s*$/.exec(line) as RegExpExecArray
  const marks = (behind ?? '').split(';').map((mark) => mark.trim())
  const isOptional = marks.includes('optional') || /\(optional\)/i.test(front as string)
  const plain = (front as string).replace(/\s*\(optional\)/i, '')
  const [, kind, text] = new RegExp(`^(?:[*_(\\[]{0,2}(${kinds})[*_)\\]]{1,2}:?|(${kinds}):)\\s+`, 'i').test(plain)
    ? named(plain)
    : [plain, 'do', plain]
  return {
    kind: kind as SopStep['kind'],
    text: text as string,
    required: !isOptional,
    ...asked(marks),
    ...branched(marks),
  }
}

function named(plain: string): readonly string[] {
  const [whole, first] = new RegExp(`^[*_(\\[]{0,2}(${kinds})[*_)\\]]{0,2}:?\\s+`, 'i').exec(plain) as RegExpExecArray
  return [plain, (first as string).toLowerCase(), plain.slice(whole.length)]
}

function asked(marks: readonly string[]): { asks?: AskedValue } {
  const value = marks.map((mark) => /^asks\s+(.+)$/i.exec(mark)?.[1]).find((one) => one !== undefined)
  if (value === undefined) return {}
  const kind = valueKinds.find((one) => one === value)
  return { asks: kind !== undefined && kind !== 'choice' ? { kind } : { kind: 'choice', choices: answersOf(value) } }
}

function branched(marks: readonly string[]): { when?: Branch } {
  const [, step, answers] =
    marks.map((mark) => /^if\s+(\d+)\s+is\s+(.+)$/i.exec(mark)).find((one) => one !== null) ?? []
  return step === undefined ? {} : { when: { step: Number(step), answers: answersOf(answers as string) } }
}

const answersOf = (text: string): string[] => text.split('/').map((answer) => answer.trim())
