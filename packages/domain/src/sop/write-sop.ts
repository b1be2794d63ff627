import type { SopStep } from '../task/task.ts'

/** An SOP as a Markdown checklist, which `readSop` reads back; notes stand below their step. */
export function writeSop(title: string, steps: readonly SopStep[]): string {
  return `# ${title}\n\n${steps.map((step, index) => written(step, index + 1)).join('\n')}\n`
}

function written({ kind, text, required, note, asks, when }: SopStep, number: number): string {
  const marks = [
    ...(required ? [] : ['optional']),
    ...(asks === undefined ? [] : [`asks ${asks.kind === 'choice' ? (asks.choices ?? []).join(' / ') : asks.kind}`]),
    ...(when === undefined ? [] : [`if ${when.step} is ${when.answers.join(' / ')}`]),
  ]
  const line = `${number}. [ ] **${kind}** ${text.replace(/\s*\n\s*/g, ' ')}${marks.length > 0 ? ` {${marks.join('; ')}}` : ''}`
  return note === undefined ? line : [line, ...note.split('\n').map((part) => `   > ${part}`)].join('\n')
}
