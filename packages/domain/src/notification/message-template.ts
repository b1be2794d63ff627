import { accepted, type Decision, type Reason, reason, refused } from '../decision.ts'

/** What an agency says in its own words around every message: a subject, a beginning and an end. */
export interface MessageTemplate {
  readonly subject: string
  readonly intro: string
  readonly footer: string
}

export const usualTemplate: MessageTemplate = { subject: '[Understudy] {reason}: {reference}', intro: '', footer: '' }

/** All that a template may fill in: nothing of them is about a patient or secret (escalation, rule 27). */
export const placeholders = ['reason', 'reference', 'count', 'severity']

export function templateReasons({ subject, intro, footer }: MessageTemplate): Reason[] {
  const named = [subject, intro, footer].flatMap((text) =>
    [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name),
  )
  return [
    ...(subject.trim() === '' ? [reason('subject_missing', 'A message needs a subject')] : []),
    ...(/[\r\n]/.test(subject) ? [reason('subject_of_lines', 'A subject is one line')] : []),
    ...[...new Set(named)]
      .filter((name) => !placeholders.includes(name))
      .map((name) =>
        reason(
          'placeholder_unknown',
          `Nothing fills in {${name}}`,
          `Take ${placeholders.map((one) => `{${one}}`).join(', ')}`,
        ),
      ),
  ]
}

export function setMessageTemplate(id: string, template: MessageTemplate): Decision {
  const reasons = templateReasons(template)
  if (reasons.length > 0) return refused('invalid_template', reasons)
  return accepted([{ stream: 'agency', id, type: 'agency.message_template_set', body: template }])
}
